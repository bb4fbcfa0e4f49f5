using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Reports;
using Danchu.Core.Rounds;
using Danchu.Core.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Reports;

/// <summary>A unit's duty at a glance: what is asked, how far each section and the form are, what stands in the way, earlier versions.</summary>
public sealed class ShowAssignment(DanchuDatabase database, LoadReport loadReport, ComposeReport compose)
{
    public sealed record View
    {
        public required OpenedReport File { get; init; }

        public required IReadOnlyList<SectionRow> Sections { get; init; }

        public required ComposedReport Composed { get; init; }

        public required int FiguresAsked { get; init; }

        public required int FiguresEntered { get; init; }

        public required IReadOnlyList<VersionRow> Versions { get; init; }

        public required IReadOnlyList<FileRow> Files { get; init; }

        public required IReadOnlyList<PassedOnRow> PassedOn { get; init; }

        public required bool HasSubordinates { get; init; }

        /// <summary>The scorecard that goes with this report; null when the round asks for none.</summary>
        public required ScorecardLink? Scorecard { get; init; }

        public required string HandedOverBy { get; init; }

        /// <summary>What was returned and nobody has changed since.</summary>
        public required IReadOnlyList<ReturnItem> Unmended { get; init; }

        /// <summary>Names of the indicators that were returned.</summary>
        public required IReadOnlyDictionary<string, string> Names { get; init; }
    }

    /// <summary>A section of the outline with how far its text is.</summary>
    public sealed record SectionRow(
        string Key, string Number, string Heading, int Depth, bool Writes, bool Open, int Words, int Revision, string UpdatedBy, DateTimeOffset? UpdatedAt,
        bool Conflict, IReadOnlyList<string> Reasons)
    {
        /// <summary>Items that the outline has under its heading, and how many of them are ticked off.</summary>
        public int Items { get; init; }

        public int Covered { get; init; }
    }

    /// <summary>An edition of the report; a return begins a new one.</summary>
    public sealed record VersionRow(ReportId Id, int Number, ReportState State, string Symbol, DateTimeOffset? SentAt, bool Current);

    /// <summary>A signed file attached to the report; size in bytes.</summary>
    /// <param name="WithdrawnAt">Null while it stands.</param>
    public sealed record FileRow(
        Guid Id, string FileName, int Size, DateTimeOffset AttachedAt, DateTimeOffset? WithdrawnAt, string WithdrawnReason, Guid? ReplacedBy);

    /// <summary>A round by which this request was passed on to the units below.</summary>
    public sealed record PassedOnRow(RoundId Id, string Subject, RoundState State);

    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        var composed = await compose.ReadAsync(file, cancellationToken);
        var figures = composed.Figures.Used.Where(f => f.IsOwn && f.Figure is not null).Select(f => f.Indicator).ToHashSet(StringComparer.Ordinal);
        var sections = await SectionsAsync(file, cancellationToken);
        var returned = file.Reopened.Where(i => i.Target == ReturnTarget.Figure).Select(i => i.Key).ToList();
        return new View
        {
            Scorecard = await database.Scorecards.Where(c => c.AssignmentId == id)
                .Select(c => new ScorecardLink(c.Id, c.State))
                .FirstOrDefaultAsync(cancellationToken),
            File = file,
            Names = await database.Indicators.Where(i => returned.Contains(i.Key))
                .ToDictionaryAsync(i => i.Key, i => i.Name, StringComparer.Ordinal, cancellationToken),
            Composed = composed,
            Sections = sections,
            Unmended = file.Reopened.Count == 0 ? [] : await UnmendedAsync(file, sections, returned, cancellationToken),
            FiguresAsked = file.OwnRows.Count(),
            FiguresEntered = file.OwnRows.Count(r => figures.Contains(r.Indicator)),
            Versions = await database.Reports.Where(r => r.AssignmentId == id).OrderByDescending(r => r.Edition)
                .Select(r => new VersionRow(r.Id, r.Edition, r.State, r.Symbol, r.SentAt, r.Current)).ToListAsync(cancellationToken),
            Files = await database.SignedFiles.Where(f => f.ReportId == file.Report.Id).OrderBy(f => f.AttachedAt)
                .Select(f => new FileRow(f.Id, f.FileName, f.Content.Length, f.AttachedAt, f.WithdrawnAt, f.WithdrawnReason, f.ReplacedBy))
                .ToListAsync(cancellationToken),
            PassedOn = await database.Rounds.Where(r => r.PassedOnFrom == id).OrderBy(r => r.CreatedAt)
                .Select(r => new PassedOnRow(r.Id, r.Subject, r.State)).ToListAsync(cancellationToken),
            HasSubordinates = await database.Subtree(file.Organisation.Id, file.Round.Line, file.Period.To).AnyAsync(n => n.Depth > 0, cancellationToken),
            HandedOverBy = await database.Users.Where(p => p.Id == file.Report.HandedOverBy).Select(p => p.FullName).FirstOrDefaultAsync(cancellationToken)
                ?? "",
        };
    }

    private async Task<List<ReturnItem>> UnmendedAsync(
        OpenedReport file, List<SectionRow> sections, List<string> indicators, CancellationToken cancellationToken)
    {
        var figures = await database.Facts
            .Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id && indicators.Contains(f.Indicator)
                && f.UpdatedAt > file.ReturnedAt)
            .Select(f => f.Indicator).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var texts = sections.Where(s => s.UpdatedAt > file.ReturnedAt).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return [.. file.Reopened.Where(i => !(i.Target == ReturnTarget.Figure ? figures : texts).Contains(i.Key))];
    }

    private async Task<List<SectionRow>> SectionsAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var written = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id)
            .Select(s =>
                new { s.Key, s.Text, s.Revision, s.UpdatedAt, By = database.Users.Where(p => p.Id == s.UpdatedBy).Select(p => p.FullName).FirstOrDefault() })
            .ToDictionaryAsync(s => s.Key, StringComparer.Ordinal, cancellationToken);
        var conflicts = await database.SectionConflicts.Where(c => c.ReportId == file.Report.Id).Select(c => c.Key).Distinct()
            .ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var covered = await database.CoveredItems.Where(i => i.ReportId == file.Report.Id).GroupBy(i => i.Key)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        return [.. file.Sections.Select(s =>
        {
            var text = written.GetValueOrDefault(s.Section.Key);
            return new SectionRow(
                s.Section.Key, s.Section.Number, FillPlaces.In(s.Section.Heading, file.Period), s.Depth, s.Section.Writes,
                file.SectionIsOpen(s.Section.Key), CountWords(text?.Text), text?.Revision ?? 0, text?.By ?? "", text?.UpdatedAt,
                conflicts.Contains(s.Section.Key),
                [.. file.Reopened.Where(i => i.Target == ReturnTarget.Section && string.Equals(i.Key, s.Section.Key, StringComparison.Ordinal))
                    .Select(i => i.Reason)])
            {
                Items = s.Section.Writes ? s.Section.Items.Count : 0,
                Covered = covered.GetValueOrDefault(s.Section.Key),
            };
        })];
    }

    private static int CountWords(string? text) => text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length ?? 0;
}
