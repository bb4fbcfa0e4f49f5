using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Attachments;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Findings;

/// <summary>Files that were withdrawn, after a report was signed, from entries behind its figures: what was shown then is no longer there to be seen.</summary>
public sealed class FindWithdrawnFiles(DanchuDatabase database, CountEntries countEntries)
{
    private sealed record Withdrawn(EntryId Entry, string Register, int Number, int Year, string Name, bool OpenAbove, string Reason);

    /// <param name="counted">What the signed figures were counted from.</param>
    /// <returns>By indicator, in words.</returns>
    public async Task<Dictionary<string, string>> ReadAsync(
        OpenedReport file, IReadOnlyCollection<CountEntries.Counted> counted, CancellationToken cancellationToken = default)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = await SinceAsync(file, cancellationToken);
        foreach (var one in counted.Where(one => files.Exists(f => string.Equals(f.Register, one.Register.Key, StringComparison.Ordinal))))
        {
            var behind = await countEntries.BehindAsync(file.Organisation.Id, one, file.Period.From, file.Period.To, cancellationToken);
            if (files.FindAll(f => behind.Contains(f.Entry)) is { Count: > 0 } withdrawn)
            {
                told[one.Count.Indicator] = $"Sau khi ký đã rút {string.Join("; ", withdrawn.Select(Words))}.";
            }
        }

        return told;
    }

    private async Task<List<Withdrawn>> SinceAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var (unit, since) = (file.Organisation.Id, file.Report.SentAt);
        var bodies = database.BodiesOf(unit);
        return since is null ? [] : await (
            from f in database.EntryFiles
            join e in database.Entries on f.EntryId equals e.Id
            where f.WithdrawnAt > since && f.AttachedAt <= since
                && (e.OrganisationId == unit || bodies.Contains(e.OrganisationId)
                    || database.VillagePlaces.Any(p => p.CommuneId == unit && p.VillageId == e.OrganisationId))
            orderby f.WithdrawnAt, f.Id
            select new Withdrawn(e.Id, e.RegisterKey, e.Number, e.Year, f.Name, f.OpenAbove, f.WithdrawnReason)).ToListAsync(cancellationToken);
    }

    // A name that stays in the unit is not told to those who read the report.
    private static string Words(Withdrawn file) =>
        $"tệp {(file.OpenAbove ? $"“{file.Name}”" : AttachEntryFiles.OwnFile)} ở mục {file.Number:00}/{file.Year} (lý do: {file.Reason.TrimEnd('.')})";
}
