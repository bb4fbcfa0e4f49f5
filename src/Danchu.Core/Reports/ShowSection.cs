using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>One section as its writer needs it: guidance, own text, last period's text, figures to insert, what was returned and why.</summary>
public sealed class ShowSection(DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures, LoadLists loadLists, LoadPreviousTexts loadPrevious)
{
    private const int LongestShown = 120;

    public sealed record View
    {
        public required OpenedReport File { get; init; }

        public required OutlineSection Section { get; init; }

        public required string Heading { get; init; }

        public required string Text { get; init; }

        /// <summary>The text as it reads: figures in their places, footnotes below.</summary>
        public required string Words { get; init; }

        public required int Revision { get; init; }

        /// <summary>Numbers of the outline's items, from 1, that are ticked off.</summary>
        public required IReadOnlyList<int> Covered { get; init; }

        public required bool Open { get; init; }

        public required IReadOnlyList<string> Reasons { get; init; }

        public required IReadOnlyList<PreviousText> Previous { get; init; }

        public required IReadOnlyList<Conflict> Conflicts { get; init; }

        public required IReadOnlyList<Source> Sources { get; init; }

        /// <summary>Figures to insert: the section's own first, then all the form asks for.</summary>
        public required IReadOnlyList<Insertable> Figures { get; init; }

        /// <summary>The figures of the text, of those to be taken over and of those that were written at the same time.</summary>
        public required IReadOnlyList<ShownFigure> Shown { get; init; }

        /// <summary>Tokens in the text that cannot be shown, in Vietnamese.</summary>
        public required IReadOnlyList<string> Problems { get; init; }

        public required string? PreviousKey { get; init; }

        public required string? NextKey { get; init; }

        public required bool HasSubordinates { get; init; }
    }

    /// <summary>The same section in the report of the period before, or of a predecessor.</summary>
    /// <param name="Text">As it was sent and reads: no marks of the markup.</param>
    /// <param name="Markup">For taking over: its figures are bound, those that were typed too where the form tells which they are.</param>
    public sealed record PreviousText(string Symbol, string UnitName, string PeriodName, string Text, string Markup)
    {
        /// <summary>What became of its words in the text as it is kept now; empty where nothing is written yet.</summary>
        public IReadOnlyList<WordChange> Changes { get; init; } = [];
    }

    /// <summary>A text that two people saved at the same time: the one that did not win.</summary>
    public sealed record Conflict(Guid Id, string Text, string WrittenBy, DateTimeOffset WrittenAt);

    /// <summary>A subordinate's report that text was gathered from.</summary>
    public sealed record Source(ReportId ReportId, string UnitName, string Symbol, DateTimeOffset TakenAt);

    /// <summary>A figure offered to the writer: its token, and how it reads now.</summary>
    /// <param name="Key">Of the indicator.</param>
    /// <param name="Name">Of the indicator; its variants stand together.</param>
    /// <param name="Words">Which of the variants this is, in plain words.</param>
    public sealed record Insertable(string Key, string Token, string Name, string Words, string Shown, bool Reported);

    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, string key, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        var written = file.WrittenSections.ToList();
        var at = written.FindIndex(s => string.Equals(s.Key, key, StringComparison.Ordinal));
        if (at < 0)
        {
            return Denial.Absent;
        }

        var text = await database.ReportSections.AsNoTracking().FirstOrDefaultAsync(s => s.ReportId == file.Report.Id && s.Key == key, cancellationToken);
        var (sent, conflicts) = (await loadPrevious.ReadAsync(file, key, cancellationToken), await ConflictsAsync(file, key, cancellationToken));
        var figures = await loadFigures.ReadAsync(file, sent.Select(s => s.Markup).Concat(conflicts.Select(c => c.Text)), cancellationToken);
        var below = await database.Subtree(file.Organisation.Id, file.Round.Line, file.Period.To).AnyAsync(n => n.Depth > 0, cancellationToken);
        List<string> problems = [];
        new MarkupToBlocks(figures, problems.Add).Convert(text?.Text ?? "");
        var now = LoadSectionWords.Of(text?.Text ?? "", figures);
        var previous = sent.ConvertAll(s => new PreviousText(s.From.Symbol, s.From.UnitName, s.From.PeriodName, s.Words, s.Markup)
        {
            Changes = now.Length > 0 ? CompareWords.Of(s.Words, now) : [],
        });
        return new View
        {
            File = file,
            Section = written[at],
            Heading = FillPlaces.In(written[at].Heading, file.Period),
            Text = text?.Text ?? "",
            Words = now,
            Revision = text?.Revision ?? 0,
            Covered = await database.CoveredItems.Where(i => i.ReportId == file.Report.Id && i.Key == key).Select(i => i.Number)
                .ToListAsync(cancellationToken),
            Open = file.SectionIsOpen(key),
            Reasons =
                [.. file.Reopened.Where(i => i.Target == ReturnTarget.Section && string.Equals(i.Key, key, StringComparison.Ordinal)).Select(i => i.Reason)],
            Previous = previous,
            Conflicts = conflicts,
            Sources = await SourcesAsync(file, key, cancellationToken),
            Figures =
            [
                .. Insertables(file, written[at], figures, below),
                .. (await loadLists.OfferAsync(file, written[at].Indicators, cancellationToken)).SelectMany(Insertables),
            ],
            Shown = ShownFigure.In([text?.Text ?? "", .. previous.Select(t => t.Markup), .. conflicts.Select(c => c.Text)], figures),
            Problems = [.. problems.Distinct(StringComparer.Ordinal)],
            PreviousKey = at > 0 ? written[at - 1].Key : null,
            NextKey = at + 1 < written.Count ? written[at + 1].Key : null,
            HasSubordinates = below,
        };
    }

    private Task<List<Conflict>> ConflictsAsync(OpenedReport file, string key, CancellationToken cancellationToken) => database.SectionConflicts
        .Where(c => c.ReportId == file.Report.Id && c.Key == key).OrderBy(c => c.WrittenAt)
        .Select(c => new Conflict(c.Id, c.Text, database.Users.Where(p => p.Id == c.WrittenBy).Select(p => p.FullName).FirstOrDefault() ?? "", c.WrittenAt))
        .ToListAsync(cancellationToken);

    private Task<List<Source>> SourcesAsync(OpenedReport file, string key, CancellationToken cancellationToken) => database.SectionSources
        .Where(s => s.ReportId == file.Report.Id && s.Key == key).OrderBy(s => s.TakenAt)
        .Join(database.Reports, s => s.SourceReportId, r => r.Id, (s, r) => new Source(r.Id, r.Assignment!.Organisation!.Name, r.Symbol, s.TakenAt))
        .ToListAsync(cancellationToken);

    private static IEnumerable<Insertable> Insertables(OpenedReport file, OutlineSection section, FigureSource figures, bool below)
    {
        var wholes = section.Indicators.Concat(file.StatisticalForm?.Rows.Select(r => r.Indicator) ?? []).Distinct(StringComparer.Ordinal).ToList();
        var parts = figures.Indicators.Keys.Where(key => key.Contains('.', StringComparison.Ordinal)).ToLookup(Indicator.AskedAs, StringComparer.Ordinal);
        var keys = wholes.SelectMany(whole => parts[whole].Prepend(whole));
        var scopes = below
            ? [Scope.Own, Scope.OfLevel(Level.District), Scope.OfLevel(Level.Commune), Scope.OfLevel(Level.Unit), Scope.Subtree]
            : new[] { Scope.Own };
        foreach (var indicator in keys.Select(k => figures.Indicators.GetValueOrDefault(k)).OfType<Indicator>())
        {
            foreach (var scope in scopes)
            {
                var figure = figures.Now(indicator.Key, scope);
                // Of parts and of levels only what there is: nobody chooses from a list of what nobody reported.
                if ((figure is null && (scope.Kind == ScopeKind.Level || indicator.Key.Contains('.', StringComparison.Ordinal)))
                    || (indicator.Aggregation == Aggregation.None && scope.Kind != ScopeKind.Own))
                {
                    continue;
                }

                yield return Of(indicator, scope, TokenForm.Value, figure, WriteFigure.OrMissing(indicator, figure));
                if (figure is { Value: { } numerator, Denominator: { } denominator })
                {
                    yield return Of(indicator, scope, TokenForm.Percentage, figure, WriteFigure.Percentage(numerator, denominator) ?? "");
                }
                else if (figure is { Value: { } now } && figures.Before(indicator.Key, scope) is { Value: { } before })
                {
                    yield return Of(indicator, scope, TokenForm.Difference, figure, WriteFigure.Difference(now, before));
                }
            }
        }

        foreach (var indicator in figures.Indicators.Values.Where(i => ClassCount.Is(i.Key)))
        {
            if (figures.Now(indicator.Key, Scope.Subtree) is { Value: { } units, Denominator: { } all } figure)
            {
                yield return Of(indicator, Scope.Subtree, TokenForm.Value, figure, WriteFigure.Ratio(units, all));
                yield return Of(indicator, Scope.Subtree, TokenForm.Percentage, figure, WriteFigure.Percentage(units, all) ?? "");
            }
        }
    }

    // As it reads in the text: in brackets or a footnote, or within the sentence.
    private static IEnumerable<Insertable> Insertables(LoadLists.Offered list)
    {
        var shown = list.Words.Length > LongestShown ? list.Words[..LongestShown] + "…" : list.Words;
        var count = string.Create(CultureInfo.InvariantCulture, $"{list.Entries:00} mục");
        return
        [
            Of(list.Token, "trong ngoặc, dài thì xuống chú thích"),
            Of(list.Token with { Form = ListForm.Told }, "kể trong câu"),
        ];

        Insertable Of(ListToken token, string words) => new(token.Key, token.ToString(), list.Name, $"{count}, {words}", shown, Reported: true);
    }

    private static Insertable Of(Indicator indicator, Scope scope, TokenForm form, Figure? figure, string shown) =>
        new(indicator.Key, new FigureToken(indicator.Key, scope, form).ToString(), indicator.Name, Words(scope, form), shown, figure is not null);

    private static string Words(Scope scope, TokenForm form) => form.Style switch
    {
        TokenStyle.Percentage => "tỷ lệ phần trăm",
        TokenStyle.Difference => "tăng, giảm so với kỳ trước",
        _ => "số",
    } + " " + (scope.Kind == ScopeKind.Own ? "của đơn vị" : ScopeWords.Of(scope));
}
