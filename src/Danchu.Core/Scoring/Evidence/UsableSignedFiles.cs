using Danchu.Core.Database;
using Danchu.Core.Days;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>The signed copy of a report of the unit, as evidence.</summary>
public sealed class UsableSignedFile : IUsable
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required string Symbol { get; init; }

    public required DateOnly? SignedOn { get; init; }

    public EvidenceSource Source => new(SourceKind.SignedFile, Id);

    public string Name => $"Bản đã ký của báo cáo số {Symbol} ngày {SignedOn?.Short()}: {FileName}";
}

/// <summary>Query for the signed copies that a unit may cite as evidence.</summary>
internal static class UsableSignedFilesQuery
{
    /// <summary>Those of its own reports that were not withdrawn, the newest first.</summary>
    public static IQueryable<UsableSignedFile> UsableSignedFiles(this DanchuDatabase database, OpenedScorecard file) =>
        from f in database.SignedFiles
        join r in database.Reports on f.ReportId equals r.Id
        where f.WithdrawnAt == null && r.Assignment!.OrganisationId == file.Organisation.Id
        orderby f.AttachedAt descending, f.Id
        select new UsableSignedFile { Id = f.Id, FileName = f.FileName, Symbol = r.Symbol, SignedOn = r.SignedOn };
}
