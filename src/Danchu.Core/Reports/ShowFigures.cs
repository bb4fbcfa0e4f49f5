using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Entries;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Identifiers;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The statistical form to be filled in: own rows as fields, rows of those below as they add up, with last period's figure for each.</summary>
public sealed class ShowFigures(
    DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures, CheckRules checkRules, CountEntries countEntries)
{
    /// <summary>The form with the figures entered so far; <paramref name="Asked"/> counts the unit's own rows.</summary>
    /// <param name="Rules">What the figures are held against while they are entered, and which of it they break.</param>
    /// <param name="Takeable">How many empty ones that change slowly have a value of the year before.</param>
    public sealed record View(OpenedReport File, IReadOnlyList<Group> Groups, int Asked, int Entered, HeldFigures Rules, int Takeable)
    {
        /// <summary>Keys of the indicators that can be entered by parts.</summary>
        public required IReadOnlyCollection<string> Divisible { get; init; }

        /// <summary>Predecessors whose figures are in those of the year before; empty where nothing was merged into the unit.</summary>
        public required IReadOnlyList<string> MergedFrom { get; init; }

        /// <summary>Taken over from the year before, and not confirmed yet.</summary>
        public int Carried => Groups.SelectMany(g => g.Rows).Count(r => r.Editable && r.CarriedFrom.Length > 0);
    }

    /// <param name="Folded">Shown closed: figures that may be entered but are not used yet.</param>
    public sealed record Group(string Number, string Heading, IReadOnlyList<Row> Rows, bool Folded = false);

    /// <param name="Field">What stands in the field; empty when nothing is reported yet.</param>
    /// <param name="CarriedFrom">The period whose figure it is while nobody has confirmed it: "năm 2024"; else empty.</param>
    public sealed record Row(
        FormRow Asked, string Label, Indicator Indicator, Figure? Figure, Figure? Previous, string Field, int Revision, bool Editable,
        IReadOnlyList<string> Reasons, string CarriedFrom)
    {
        /// <summary>What the unit's book counts; null where no book counts it.</summary>
        public CountEntries.Counted? Book { get; init; }

        /// <summary>Whether the figure is the book's, not typed.</summary>
        public bool IsCounted { get; init; }

        /// <summary>The unit's own figure, which is entered: nothing that is added up.</summary>
        public bool IsOwn => Asked is { IsSum: false, Scope.Kind: ScopeKind.Own };
    }

    private sealed record Kept(int Revision, string CarriedFrom, bool Counted);

    public Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, CancellationToken cancellationToken = default) =>
        ReadAsync(actor, id, divided: null, cancellationToken);

    /// <param name="divided">Key of the indicator whose parts are shown, so that they can be entered; others show those that have a figure.</param>
    public async Task<Outcome<View>> ReadAsync(Actor actor, AssignmentId id, string? divided, CancellationToken cancellationToken = default)
    {
        var opened = await loadReport.ReadAsync(actor, id, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file } || !file.Rights.InUnit)
        {
            return Denial.Absent;
        }

        var figures = await loadFigures.ReadAsync(file, cancellationToken);
        var kept = await KeptAsync(file, cancellationToken);
        var books = await countEntries.ReadAsync(file.Organisation.Id, file.Period.From, file.Period.To, cancellationToken);
        var groups = (file.StatisticalForm?.Groups ?? [])
            .Select(g => new Group(
                g.Number, FillPlaces.In(g.Heading, file.Period), [.. g.Shown(figures.Indicators).Select(ToShown)]))
            .ToList();
        var own = groups.SelectMany(g => g.Rows).Where(r => r.IsOwn).ToList();
        var parts = figures.Indicators.Values
            .Where(i => i.Key.Contains('.', StringComparison.Ordinal) && i.Whole is not null && file.Asks(i.Key))
            .Where(i => !own.Exists(row => string.Equals(row.Asked.Indicator, i.Key, StringComparison.Ordinal))).ToList();
        var used = await database.NamedInTextAsync(file.Report.Id, cancellationToken);
        var others = TextRows(file, used, figures).ConvertAll(ToShown);
        AddGroup(
            groups, "Số liệu chia theo từng phần",
            [
                .. parts.Where(part => string.Equals(part.Whole, divided, StringComparison.Ordinal) || used.Contains(part.Key)
                        || figures.Peek(part.Key, Scope.Own).Figure is not null)
                    .Select(part => ToShown(new FormRow("", part.Name, part.Key, Scope.Own, $"Chia theo {part.Breakdown}."))),
            ],
            folded: false);
        AddGroup(groups, "Số liệu khác dùng trong phần lời", others.FindAll(r => r.Figure is not null || used.Contains(r.Asked.Indicator)), folded: false);
        AddGroup(
            groups, "Số liệu khác mà đề cương nhắc tới, nhập nếu có", others.FindAll(r => r.Figure is null && !used.Contains(r.Asked.Indicator)), folded: true);
        return new View(file, groups, own.Count, own.Count(r => r.Figure is not null), await checkRules.HoldAsync(file, figures, cancellationToken),
            file.Rights.Writes ? CarriedFigures.Takeable(file, figures).Count() : 0)
        {
            MergedFrom = figures.MergedFrom,
            Divisible = [.. parts.Select(part => part.Whole!).Distinct(StringComparer.Ordinal)],
        };

        Row ToShown(FormRow row) => ToRow(file, row, figures, kept, books);
    }

    private async Task<Dictionary<string, Kept>> KeptAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var facts = await database.Facts.Where(f => f.OrganisationId == file.Organisation.Id && f.PeriodId == file.Period.Id)
            .Select(f => new
            {
                f.Indicator, f.Revision, f.Counted, From = database.Periods.Where(p => p.Id == f.CarriedFrom).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return facts.ToDictionary(f => f.Indicator, f => new Kept(f.Revision, f.From?.InSentence() ?? "", f.Counted), StringComparer.Ordinal);
    }

    private static void AddGroup(List<Group> groups, string heading, List<Row> rows, bool folded)
    {
        if (rows.Count > 0)
        {
            groups.Add(new Group("", heading, rows, folded));
        }
    }

    // What the text names may be entered whether anybody asks it or not: else the report could never be handed over.
    private static List<FormRow> TextRows(OpenedReport file, HashSet<string> used, FigureSource figures) =>
    [
        .. file.TextIndicators.Union(used.Where(key => !file.Asks(key)), StringComparer.Ordinal).Where(figures.Indicators.ContainsKey)
            .Select(key => new FormRow("", figures.Indicators[key].Name, key, Scope.Own, "")),
    ];

    private static Row ToRow(
        OpenedReport file, FormRow row, FigureSource figures, Dictionary<string, Kept> kept, Dictionary<string, CountEntries.Counted> books)
    {
        var (figure, indicator) = (figures.Now(row), figures.IndicatorOf(row)!);
        var own = row is { IsSum: false, Scope.Kind: ScopeKind.Own };
        var fact = own ? kept.GetValueOrDefault(row.Indicator) : null;
        return new Row(
            row,
            FillPlaces.In(row.Label, file.Period),
            indicator,
            figure,
            figures.Before(row),
            figure is null ? "" : WriteFigure.InField(figure, indicator.Decimals),
            fact?.Revision ?? 0,
            own && file.Rights.Writes && file.FigureIsOpen(row.Indicator),
            [.. file.Reopened.Where(i => i.Target == ReturnTarget.Figure && string.Equals(i.Key, row.Indicator, StringComparison.Ordinal))
                .Select(i => i.Reason)],
            fact?.CarriedFrom ?? "")
        {
            Book = own ? books.GetValueOrDefault(row.Indicator) : null,
            IsCounted = fact?.Counted ?? false,
        };
    }
}
