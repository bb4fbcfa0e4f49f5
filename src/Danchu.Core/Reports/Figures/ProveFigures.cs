using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>The figures of a document with a hash of the entries that the counted ones were counted from: what is frozen when it is signed.</summary>
public sealed class ProveFigures(DanchuDatabase database, CountEntries countEntries)
{
    public async Task<List<FrozenFigure>> ReadAsync(OpenedReport file, IEnumerable<FrozenFigure> figures, CancellationToken cancellationToken = default)
    {
        var counted = await database.Facts.AsNoTracking()
            .Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id && f.Counted).Select(f => f.Indicator)
            .ToListAsync(cancellationToken);
        var proofs = await countEntries.ProveAsync(file.Organisation.Id, file.Period.From, file.Period.To, counted, cancellationToken);
        return [.. figures.Select(figure => figure.IsOwn && proofs.TryGetValue(figure.Indicator, out var proof) ? figure with { Entries = proof } : figure)];
    }
}
