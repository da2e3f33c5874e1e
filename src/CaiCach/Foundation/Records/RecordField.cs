using System.Linq.Expressions;

namespace CaiCach.Foundation.Records;

/// <summary>
/// A value that the history of a record tells: what people call it and how it is printed. Values that nobody named
/// (folded texts, sort keys, copies for queries) stay out of histories.
/// </summary>
/// <param name="Type">The record, or one of its parts.</param>
/// <param name="Property">Name of the property.</param>
/// <param name="Name">Vietnamese, as on the record's page.</param>
/// <param name="Personal">True when it names or locates a person: shown only with <see cref="Permission.ReadPersonalData"/>.</param>
/// <param name="Words">Vietnamese words of a value; null when the house's own printers suffice.</param>
public sealed record RecordField(Type Type, string Property, string Name, bool Personal, Func<object, string>? Words)
{
    public static RecordField Of<T, TValue>(Expression<Func<T, TValue>> property, string name, Func<TValue, string>? words = null) =>
        new(typeof(T), NameOf(property), name, Personal: false, words is null ? null : value => words((TValue)value));

    /// <summary>A value that names or locates a person.</summary>
    public static RecordField OfPerson<T, TValue>(Expression<Func<T, TValue>> property, string name) =>
        new(typeof(T), NameOf(property), name, Personal: true, null);

    private static string NameOf<T, TValue>(Expression<Func<T, TValue>> property) =>
        ((MemberExpression)property.Body).Member.Name;
}
