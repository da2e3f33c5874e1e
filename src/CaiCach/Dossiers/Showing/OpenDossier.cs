using CaiCach.Foundation;
using CaiCach.Foundation.Persistence;
using CaiCach.Foundation.Records;
using CaiCach.Foundation.Web;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Dossiers.Showing;

/// <summary>The dossier of a page's address, for the officer in front of it; null when it is none of theirs.</summary>
public sealed class OpenDossier(CaiCachDb db, CurrentOfficer current)
{
    /// <summary>With all its parts.</summary>
    public Task<Dossier?> Find(string number, CancellationToken ct = default) =>
        db.Set<Dossier>().In(current.Officer.Scope).Include(d => d.Papers).Include(d => d.Fees).Include(d => d.Waits).Include(d => d.HandOvers)
            .Include(d => d.DueChanges).AsSplitQuery().SingleOrDefaultAsync(d => d.Number == number, ct);
}
