using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Rubrics;
using Danchu.Core.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>One piece of evidence as it stands at a criterion.</summary>
/// <param name="ContentType">Null for a report or an entry of the system.</param>
public sealed record EvidenceRow(Guid Id, string Criterion, string Name, string Place, ReportId? ReportId, string? ContentType, int? Size)
{
    /// <summary>An entry of the unit's books, which is opened there.</summary>
    public EntryId? EntryId { get; init; }

    /// <summary>That entry was struck out since.</summary>
    public bool IsStruck { get; init; }

    public bool IsPicture => FileKind.IsPicture(ContentType);
}

/// <summary>Queries for the evidence of a scorecard, without its content.</summary>
internal static class ListEvidence
{
    /// <summary>Every use of every piece of evidence of a scorecard, in the order of adding; no content is read.</summary>
    public static Task<List<EvidenceRow>> EvidenceAsync(this DanchuDatabase database, ScorecardId card, CancellationToken cancellationToken) => (
        from item in database.EvidenceItems
        join use in database.EvidenceUses on item.Id equals use.EvidenceId
        join file in database.StoredFiles on item.FileHash equals file.Hash into files
        from file in files.DefaultIfEmpty()
        where item.ScorecardId == card
        orderby item.AddedAt, item.Id
        select new EvidenceRow(
            item.Id, use.Criterion, item.Name, use.Place, item.ReportId, file == null ? null : file.ContentType, file == null ? null : file.Size)
        {
            EntryId = item.EntryId, IsStruck = database.Entries.Any(e => e.Id == item.EntryId && e.StruckAt != null),
        })
        .AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>
    /// The criteria that lie with the unit, must be proven and got points without a document: those of which the rubric demands it, and where it demands it of
    /// none, all whose points do not follow from figures. No points need no proof; whether to send all the same is the unit's to decide.
    /// </summary>
    public static IReadOnlyList<Criterion> Unproven(OpenedScorecard file, IReadOnlyCollection<EvidenceRow> evidence)
    {
        var proven = evidence.Select(e => e.Criterion).ToHashSet(StringComparer.Ordinal);
        var demanded = file.Leaves.Any(l => l.Evidence);
        return [.. file.Leaves.Where(l => file.IsWithUnit(l.Key) && !proven.Contains(l.Key)
            && file.Point(l.Key, ScoreStage.Self) is { NotApplicable: false, Points: > 0 } given
            && (demanded ? l.Evidence : given.Points != given.Proposed))];
    }
}
