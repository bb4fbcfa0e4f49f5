using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Periods;
using Danchu.Core.Rules;

namespace Danchu.Core.Reports.Findings;

/// <summary>Holds a report's figures against the rules that hold for its unit and period: as entered in a draft, as frozen in what was signed.</summary>
public sealed class CheckRules(LoadRules loadRules, TimeProvider clock)
{
    /// <summary>Code of every finding that comes of a rule.</summary>
    public const string Code = "Q100";

    public async Task<IReadOnlyList<BrokenRule>> ReadAsync(OpenedReport file, FigureSource figures, CancellationToken cancellationToken = default) =>
        (await HoldAsync(file, figures, cancellationToken)).Broken;

    /// <summary>The same with the rules that were asked, for a page on which figures change.</summary>
    internal async Task<HeldFigures> HoldAsync(OpenedReport file, FigureSource figures, CancellationToken cancellationToken)
    {
        var at = ReportLifecycle.IsDraft(file.Report.State) ? null : file.Report.SentAt;
        var rules = await loadRules.ReadAsync(
            file.Organisation, file.Round.Line, file.Period.To, at ?? clock.GetUtcNow(), file.StatisticalForm?.Key, cancellationToken);
        var asked = AskedOf(file);
        var ratios = figures.Indicators.Values.Where(OwnRatio.Is).Select(OwnRatio.RuleOf);
        List<RuleReading> its = [.. rules.Concat(ratios).Where(rule => rule.Terms.All(asked))];
        return new HeldFigures(its, FindBroken.In(its, FiguresOf(figures)));
    }

    internal static RuleFigures FiguresOf(FigureSource figures) => new(
        (indicator, scope) => figures.Peek(indicator, scope).Figure, (indicator, scope) => figures.Peek(indicator, scope).Previous);

    /// <summary>Of the unit itself what form and outline ask; of those below it what the form asks in that scope.</summary>
    internal static Func<RuleTerm, bool> AskedOf(OpenedReport file)
    {
        var own = file.OwnIndicators.ToHashSet(StringComparer.Ordinal);
        var rows = file.StatisticalForm?.Rows.Select(row => (row.Indicator, row.Scope)).ToHashSet() ?? [];
        return term => term.Scope == Scope.Own ? own.Contains(term.Indicator) : rows.Contains((term.Indicator, term.Scope));
    }

    /// <summary>The same as findings, with the unit's reasons where it gave any.</summary>
    internal static IEnumerable<ReportFinding> Findings(
        IEnumerable<BrokenRule> broken, OpenedReport file, FigureSource figures, IReadOnlyDictionary<string, AnswerShown> answers)
    {
        foreach (var rule in broken)
        {
            // What was judged is part of what is signed, also where the document prints no such figure.
            foreach (var term in rule.Reading.Terms)
            {
                figures.Now(term.Indicator, term.Scope);
            }

            var name = FingerprintOf(rule, figures);
            yield return new ReportFinding
            {
                Finding = new Finding(Code, rule.Rule.Severity, default, "", null, null, []),
                Message = rule.Message,
                Fingerprint = name,
                Sentence = Sentence(rule, figures),
                Others = [],
                Place = Place(rule, file),
                Answer = answers.GetValueOrDefault(name),
            };
        }
    }

    // The values are part of the name: a reason stands as long as they do, whatever the words of the rule become.
    private static string FingerprintOf(BrokenRule rule, FigureSource figures)
    {
        var said = new StringBuilder(Code).Append(' ').Append(rule.Rule.Key);
        foreach (var term in rule.Reading.Terms)
        {
            var found = figures.Peek(term.Indicator, term.Scope);
            Add(found.Figure, term.Part);
            if (rule.Rule.Kind == RuleKind.Change)
            {
                Add(found.Previous, term.Part);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString())))[..32];

        void Add(Figure? figure, RatioPart part) => said.Append(CultureInfo.InvariantCulture, $"\n{RuleFigures.Number(figure, part):0.####}");
    }

    private static MarkedSentence Sentence(BrokenRule rule, FigureSource figures)
    {
        List<MarkedPiece> pieces = [];
        foreach (var term in rule.Reading.Terms)
        {
            var found = figures.Peek(term.Indicator, term.Scope);
            pieces.Add(new MarkedPiece((pieces.Count > 0 ? "; " : "") + DescribeRule.Name(term, figures.Indicators) + ": ", PieceMark.Plain));
            pieces.Add(new MarkedPiece(Value(term, found.Figure, figures), pieces.Count == 1 ? PieceMark.Found : PieceMark.Related));
            if (rule.Rule.Kind == RuleKind.Change)
            {
                pieces.Add(new MarkedPiece("; năm trước: ", PieceMark.Plain));
                pieces.Add(new MarkedPiece(Value(term, found.Previous, figures), PieceMark.Related));
            }
        }

        return new MarkedSentence(pieces);
    }

    private static string Value(RuleTerm term, Figure? figure, FigureSource figures) => figure switch
    {
        null => "chưa báo cáo",
        { State: FigureState.Value } when RuleFigures.Number(figure, term.Part) is { } number => WriteFigure.Count(number),
        _ => figures.Indicators.GetValueOrDefault(term.Indicator) is { } indicator ? WriteFigure.InText(indicator, figure) : "",
    };

    private static FindingPlace Place(BrokenRule rule, OpenedReport file)
    {
        var own = rule.Reading.Terms.Where(term => term.Scope == Scope.Own).Select(term => term.Indicator).ToList();
        var row = file.OwnRows.FirstOrDefault(r => own.Contains(r.Indicator, StringComparer.Ordinal));
        var words = row is null ? "Biểu số liệu" : $"Biểu số liệu: {FillPlaces.In(row.Label, file.Period)}";
        return new FindingPlace(words, null, row?.Indicator ?? own.FirstOrDefault()) { Short = "biểu số liệu" };
    }
}

/// <summary>A report's figures with the rules they are held against.</summary>
/// <param name="Asked">Rules all of whose figures the report is asked for.</param>
public sealed record HeldFigures(IReadOnlyList<RuleReading> Asked, IReadOnlyList<BrokenRule> Broken)
{
    /// <summary>What is broken with the unit's own figure of this indicator in it.</summary>
    public IEnumerable<BrokenRule> At(string indicator) => Broken.Where(rule => rule.Touches(indicator));
}
