using System.Globalization;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Scoring.Evidence;

/// <summary>A file at an entry of the unit's books, as evidence.</summary>
public sealed class UsableEntryFile : IUsable
{
    public required Guid Id { get; init; }

    public required EntryId EntryId { get; init; }

    public required string FileName { get; init; }

    public required string Register { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    public required string Title { get; init; }

    public EvidenceSource Source => new(SourceKind.EntryFile, Id);

    public string Name => string.Create(CultureInfo.InvariantCulture, $"Tệp {FileName}, {Register}, mục {Number:00}/{Year}: {Title}");
}

/// <summary>Query for the files at entries that a unit may cite as evidence.</summary>
internal static class UsableEntryFilesQuery
{
    /// <summary>What stands at these entries and is read above the unit too: who reviews must be able to open it. The newest first.</summary>
    public static IQueryable<UsableEntryFile> UsableFiles(this IQueryable<Entry> entries, DanchuDatabase database) =>
        from f in database.EntryFiles
        join e in entries on f.EntryId equals e.Id
        where f.WithdrawnAt == null && f.OpenAbove
        orderby f.AttachedAt descending, f.Id
        select new UsableEntryFile
        {
            Id = f.Id, EntryId = e.Id, FileName = f.Name, Register = e.Register!.Name, Year = e.Year, Number = e.Number, Title = e.Title,
        };
}
