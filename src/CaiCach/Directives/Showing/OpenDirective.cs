using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Directives.Showing;

/// <summary>The directive of a page's address, for the officer in front of it; null when it is none of theirs.</summary>
public sealed class OpenDirective(CaiCachDb db, CurrentOfficer current)
{
    public Task<Directive?> Find(string number, CancellationToken ct = default) =>
        db.Set<Directive>().In(current.Officer.Scope).AsSplitQuery().SingleOrDefaultAsync(d => d.Number == number, ct);
}
