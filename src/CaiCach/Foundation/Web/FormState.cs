using System.Reflection;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Records;
using Microsoft.AspNetCore.Components.Forms;

namespace CaiCach.Foundation.Web;

/// <summary>
/// A form on its way: the fields as typed, what is wrong with them, and how the act ended. Sentences are kept in
/// Vietnamese and translated where they are shown.
/// </summary>
public sealed class FormState
{
    /// <summary>Hidden field with the one-time token.</summary>
    public const string TokenField = "_request";

    /// <summary>Hidden field with the act that had last written the record when the form was opened.</summary>
    public const string SeenField = "_seen";

    private readonly ValidationMessageStore _problems;
    private readonly List<(FieldIdentifier Field, string Id)> _shown = [];

    public FormState(object model)
    {
        Fill(model);
        Context = new(model);
        _problems = new(Context);
    }

    /// <summary>What the inputs of the page bind to.</summary>
    public EditContext Context { get; }

    /// <summary>A post that leaves a field out binds null even where the form says text; it means an empty field.</summary>
    private static void Fill(object model)
    {
        foreach (var field in Texts.GetOrAdd(model.GetType(), TextFields))
        {
            if (field.GetValue(model) is null)
            {
                field.SetValue(model, "");
            }
        }
    }

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Texts = new();

    private static PropertyInfo[] TextFields(Type type)
    {
        var nullability = new NullabilityInfoContext();
        return [.. type.GetProperties().Where(p => p is { PropertyType: var t, CanWrite: true, CanRead: true } && t == typeof(string)
            && nullability.Create(p).WriteState == NullabilityState.NotNull)];
    }

    /// <summary>Why nothing was done, when it is no matter of one field; null otherwise.</summary>
    public string? Stop { get; private set; }

    /// <summary>The records somebody else changed meanwhile; empty when there was no conflict.</summary>
    public IReadOnlyList<RecordKey> Conflict { get; private set; } = [];

    /// <summary>True while nothing is wrong.</summary>
    public bool IsFine => Stop is null && Conflict.Count == 0 && !Context.GetValidationMessages().Any();

    /// <summary>What is wrong, in the order in which the fields stand on the page; the id is null when a field is not shown.</summary>
    public IReadOnlyList<(string? Id, string Sentence)> Problems
    {
        get
        {
            var placed = _shown.SelectMany(s => Context.GetValidationMessages(s.Field).Select(m => ((string?)s.Id, m))).ToList();
            return [.. placed, .. Context.GetValidationMessages().Except(placed.Select(p => p.m)).Select(m => ((string?)null, m))];
        }
    }

    /// <summary>Keeps the sentence at the field when the condition does not hold.</summary>
    /// <returns>The condition, so that dependent checks can be skipped.</returns>
    public bool Need<T>(bool fulfilled, Expression<Func<T>> field, string sentence)
    {
        if (!fulfilled)
        {
            _problems.Add(FieldIdentifier.Create(field), sentence);
            Context.NotifyValidationStateChanged();
        }

        return fulfilled;
    }

    /// <summary>Takes the answer to a “why not?”: null changes nothing, a refusal stops the form or goes to its field.</summary>
    public void Ask(Refusal? refusal)
    {
        if (refusal is not null)
        {
            Take(refusal);
        }
    }

    /// <summary>Keeps a sentence that belongs to the whole form.</summary>
    public void Refuse(string sentence) => Stop = sentence;

    /// <summary>Runs the act. True when it is done, also when the same form had done it before.</summary>
    public async Task<bool> Try(Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return (await Try(async () =>
        {
            await act();
            return true;
        })).Done;
    }

    /// <summary>Runs an act that answers something, such as the number it gave.</summary>
    public async Task<Tried<T>> Try<T>(Func<Task<T>> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!IsFine)
        {
            return default;
        }

        try
        {
            return new(true, await act());
        }
        catch (RefusedException refused)
        {
            Take(refused.Refusal);
        }
        catch (ConflictException conflict)
        {
            Conflict = conflict.Records;
        }
        catch (AlreadyDoneException)
        {
            return new(true, default);
        }

        return default;
    }

    /// <summary>Compares what the form was opened on with what the record is now; a difference is a conflict.</summary>
    internal void Compare(IRecord record, Guid seen)
    {
        if (record.LastAct != seen)
        {
            Conflict = [record.Key];
        }
    }

    /// <summary>A field tells where it stands, for the summary's links. Drawing it again changes nothing.</summary>
    internal void Show(FieldIdentifier field, string id)
    {
        if (!_shown.Exists(s => s.Field.Equals(field)))
        {
            _shown.Add((field, id));
        }
    }

    private void Take(Refusal refusal)
    {
        if (refusal.Field is { } name && (_shown.Find(s => s.Field.FieldName == name) is { Id: not null } shown))
        {
            _problems.Add(shown.Field, refusal.Message);
            Context.NotifyValidationStateChanged();
        }
        else
        {
            Stop = refusal.Message;
        }
    }
}

/// <summary>How an act ended. <paramref name="Value"/> is empty when it was refused, and when an earlier post had done it.</summary>
public readonly record struct Tried<T>(bool Done, T? Value)
{
    public static implicit operator bool(Tried<T> tried) => tried.Done;

    public bool ToBoolean() => Done;
}
