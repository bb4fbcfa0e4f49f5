using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Figures;

/// <summary>
/// The figures of a document with a hash of the entries that the counted ones were counted from, and with the book's where one was typed: what is frozen when
/// it is signed.
/// </summary>
public sealed class ProveFigures(DanchuDatabase database, CountEntries countEntries)
{
    public async Task<List<FrozenFigure>> ReadAsync(OpenedReport file, IEnumerable<FrozenFigure> figures, CancellationToken cancellationToken = default)
    {
        var (unit, from, to) = (file.Organisation.Id, file.Period.From, file.Period.To);
        var counted = await database.Facts.AsNoTracking().Where(f => f.OrganisationId == unit && f.PeriodId == file.Period.Id && f.Counted)
            .Select(f => f.Indicator).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var books = await countEntries.ReadAsync(unit, from, to, cancellationToken);
        var proofs = await countEntries.ProveAsync(
            unit, from, to, books.Values.Where(one => counted.Contains(one.Count.Indicator)), cancellationToken);
        return [.. figures.Select(Proved)];

        FrozenFigure Proved(FrozenFigure figure) => figure switch
        {
            { IsOwn: false } => figure,
            _ when proofs.TryGetValue(figure.Indicator, out var proof) => figure with { Entries = proof },
            { Figure: not null } when books.TryGetValue(figure.Indicator, out var book) => figure with { Book = book.Figure },
            _ => figure,
        };
    }
}
