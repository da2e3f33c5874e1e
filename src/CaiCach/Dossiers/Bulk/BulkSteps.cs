using System.Security.Cryptography;
using System.Text;
using CaiCach.Dossiers.HandingOver;
using CaiCach.Dossiers.Settling;
using CaiCach.Foundation;
using CaiCach.Foundation.Journal;
using CaiCach.Foundation.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Bulk;

/// <summary>A step that can be done with many dossiers at once.</summary>
public enum BulkStep { HandOver, Take, Settle, Return }

/// <summary>How the step ended for one dossier.</summary>
/// <param name="Problem">Why nothing was done, in Vietnamese; null when it is done.</param>
public sealed record BulkResult(string Number, string? Problem);

/// <summary>
/// The same step for many dossiers. Each is an act of its own, with its own entry and its own refusal: one that cannot be
/// done does not hold the others back.
/// </summary>
public sealed class BulkSteps(IServiceScopeFactory scopes, Acts acts)
{
    /// <summary>More are not chosen by hand.</summary>
    public const int Most = 200;

    /// <param name="toUnit">The unit that takes them, for a hand-over; null otherwise.</param>
    public async Task<IReadOnlyList<BulkResult>> Run(BulkStep step, IReadOnlyList<string> numbers, string? toUnit, Officer officer, CancellationToken ct = default)
    {
        var (token, results) = (acts.Request, new List<BulkResult>());
        foreach (var number in numbers.Distinct().Take(Most))
        {
            // A scope for each: what one act has loaded or left behind is not the next one's.
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acts>().Request = token is { } whole ? Of(whole, number) : null;
            results.Add(new(number, await Try(scope.ServiceProvider, step, number, toUnit, officer, ct)));
        }

        return results;
    }

    private static async Task<string?> Try(IServiceProvider services, BulkStep step, string number, string? toUnit, Officer officer, CancellationToken ct)
    {
        if (!await services.GetRequiredService<CaiCachDb>().Set<Dossier>().In(officer.Scope).AnyAsync(d => d.Number == number, ct))
        {
            return "Không tìm thấy hồ sơ này.";
        }

        try
        {
            await (step switch
            {
                BulkStep.HandOver => services.GetRequiredService<HandOverDossier>().Run(number, new(toUnit!), officer, ct),
                BulkStep.Take => services.GetRequiredService<TakeDossier>().Run(number, officer, ct),
                BulkStep.Settle => services.GetRequiredService<SettleDossier>().Run(number, resultDigitised: false, officer, ct: ct),
                _ => services.GetRequiredService<ReturnResult>().Run(number, officer, ct: ct),
            });
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Message;
        }
        catch (ConflictException)
        {
            return "Người khác vừa sửa hồ sơ này. Chưa ghi gì.";
        }
        catch (AlreadyDoneException)
        {
            return null; // the same form, sent again
        }
    }

    /// <summary>The part of the form's token that belongs to one dossier: sent twice, the form acts once on each.</summary>
    private static Guid Of(Guid token, string number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{token:N}/{number}")).AsSpan(0, 16));
}
