using System.Globalization;
using Danchu.Core.Files;
using Danchu.Core.Indicators;
using Danchu.Core.Operations;
using IndicatorKind = Danchu.Core.Indicators.IndicatorKind;

namespace Danchu.Core.Rubrics.Files;

/// <summary>
/// A rubric from the rows of a sheet or of tables, as docs/rubrics.md describes them; everything that is wrong is named, and then there is no rubric.
/// </summary>
internal sealed class ParseRubricRows(string file, IReadOnlyDictionary<string, IndicatorKind> indicators, ErrorList errors)
{
    private readonly ParseRubricInfo info = new(file, errors);
    private readonly ParseRubricLines lines = new(file, indicators, errors);

    /// <param name="otherwise">Taken for what the file does not say: offices' tables often have neither name nor validity.</param>
    public Rubric? From(IReadOnlyList<SheetRow> rows, RubricHead otherwise)
    {
        var (found, inside) = (false, false);
        for (var at = 0; at < rows.Count; at++)
        {
            if (ParseRubricLines.Heading(rows[at], at + 1 < rows.Count ? rows[at + 1] : null) is var (columns, height))
            {
                // A table that goes over a page may repeat its heading.
                lines.Begin(columns);
                (found, inside) = (true, true);
                at += height - 1;
            }
            else if (inside)
            {
                inside = lines.Take(rows[at], rows.Skip(at + 1));
            }
            else
            {
                info.Take(rows[at]);
            }
        }

        if (errors.Count == 0 && (!found || lines.Lines.Count == 0))
        {
            errors.Add(
                file,
                1,
                found ? "bảng không có dòng tiêu chí nào." : $"không thấy bảng có các cột “{SheetWords.Number}”, “{SheetWords.Text}”, “{SheetWords.Points}”.");
        }

        return errors.Count > 0 ? null : Rubric(otherwise);
    }

    private Rubric? Rubric(RubricHead otherwise)
    {
        var rubric = Rubrics.Rubric.Empty(KeyOf(), VersionOf(), owner: null);
        rubric.Criteria = Tree(0, 1).Lines;
        rubric.Vetoes = info.Keyed;
        foreach (var refusal in ParseHead.Into(rubric, Head(rubric, otherwise)).Concat(RubricContent.Check(rubric)))
        {
            info.Refuse(LabelOf(refusal.Field), refusal.Message);
        }

        rubric.ContentHash = RubricContent.HashOf(rubric);
        return errors.Count > 0 ? null : rubric;
    }

    private string KeyOf() => info.Value(SheetWords.RubricKey) is { Length: > 0 } key ? key : "tep";

    private int VersionOf() =>
        int.TryParse(info.Value(SheetWords.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? version : 1;

    private RubricHead Head(Rubric rubric, RubricHead otherwise) => new()
    {
        Name = Or(info.Value(SheetWords.Name), otherwise.Name),
        Title = Or(info.Value(SheetWords.Title), otherwise.Title),
        ForKinds = info.Kinds() is { Count: > 0 } kinds ? kinds : otherwise.ForKinds,
        ValidFrom = info.Day(SheetWords.ValidFrom) ?? otherwise.ValidFrom,
        ValidTo = info.Day(SheetWords.ValidTo) ?? otherwise.ValidTo,
        LegalBasis = Or(info.Value(SheetWords.LegalBasis).Replace(';', '\n'), otherwise.LegalBasis),
        Source = Or(info.Value(SheetWords.Source), otherwise.Source),
        Total = Or(
            lines.Total is { } total ? LintWords.Show(total) : "",
            Or(otherwise.Total, LintWords.Show(rubric.Criteria.Where(line => !line.Bonus).Sum(line => line.Points)))),
        Cap = Or(info.Value(SheetWords.Cap), otherwise.Cap),
        SelfHeading = Or(info.Value(SheetWords.SelfHeading), otherwise.SelfHeading),
        ReviewHeading = Or(info.Value(SheetWords.ReviewHeading), otherwise.ReviewHeading),
        EarlierHeadings = Or(info.Value(SheetWords.EarlierHeadings), otherwise.EarlierHeadings),
        Classes = Or(info.Lines(SheetWords.Classes), otherwise.Classes),
        Vetoes = Or(info.Lines(SheetWords.Vetoes), otherwise.Vetoes),
        Quotas = Or(info.Lines(SheetWords.Quotas), otherwise.Quotas),
    };

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private static string LabelOf(string? field) => field switch
    {
        nameof(RubricHead.Name) => SheetWords.Name,
        nameof(RubricHead.Title) => SheetWords.Title,
        nameof(RubricHead.ForKinds) => SheetWords.ForKinds,
        nameof(RubricHead.ValidFrom) => SheetWords.ValidFrom,
        nameof(RubricHead.ValidTo) => SheetWords.ValidTo,
        nameof(RubricHead.LegalBasis) => SheetWords.LegalBasis,
        nameof(RubricHead.Source) => SheetWords.Source,
        nameof(RubricHead.Cap) => SheetWords.Cap,
        nameof(RubricHead.SelfHeading) => SheetWords.SelfHeading,
        nameof(RubricHead.ReviewHeading) => SheetWords.ReviewHeading,
        nameof(RubricHead.EarlierHeadings) => SheetWords.EarlierHeadings,
        nameof(RubricHead.Classes) => SheetWords.Classes,
        nameof(RubricHead.Vetoes) => SheetWords.Vetoes,
        nameof(RubricHead.Quotas) => SheetWords.Quotas,
        _ => "",
    };

    // Depths never rise by more than one, so the walk below needs no stack of its own.
    private (List<Criterion> Lines, int Next) Tree(int at, int depth)
    {
        var siblings = new List<Criterion>();
        while (at < lines.Lines.Count && lines.Lines[at].Depth >= depth)
        {
            var line = lines.Lines[at];
            var (children, next) = Tree(at + 1, depth + 1);
            siblings.Add(Made(line, children));
            at = next;
        }

        return (siblings, at);
    }

    private Criterion Made(SheetLine line, List<Criterion> children)
    {
        var rules = line.Rules;
        var isGroup = children.Count > 0;
        CheckKind(line, isGroup);
        var points = line.Points ?? children.Where(child => !child.Bonus).Sum(child => child.Points) * rules.Weight;
        return new Criterion(
            line.Key, line.Number, line.Text, isGroup ? CriterionKind.Group : rules.Kind, points, rules.Weight, rules.Floor, rules.Bonus, rules.NotApplicable,
            rules.ForKinds,
            line.Guidance, rules.Evidence, line.Doubt, isGroup ? [] : rules.Bands, isGroup ? [] : rules.Deductions, rules.Proposal, children);
    }

    private void CheckKind(SheetLine line, bool isGroup)
    {
        var rules = line.Rules;
        if (isGroup
            && (rules.Kind != CriterionKind.Manual || rules.Bonus || rules.Evidence || rules.Floor > 0 || rules.NotApplicable != NotApplicableRule.Never
                || rules.Proposal is not null))
        {
            Refuse(line, "nhóm tiêu chí không được chấm trực tiếp; cách chấm (trừ hệ số và loại đơn vị) chỉ ghi ở dòng không có dòng con.");
        }
        else if (!isGroup && rules.Weight != 1)
        {
            Refuse(line, "chỉ nhóm tiêu chí mới có hệ số.");
        }
        else if (!isGroup && line.Points is null)
        {
            errors.Add(file, line.Row.Line, $"{line.PointsCell.Place}: thiếu điểm tối đa.");
        }
        else if (rules.Floor > line.Points)
        {
            Refuse(line, $"điểm thấp nhất {LintWords.Show(rules.Floor)} lớn hơn điểm tối đa {LintWords.Show(line.Points.Value)}.");
        }
        else if (!isGroup && rules.Proposal is { } pointsRule && CheckPointsRule.Fault(pointsRule, rules.Kind, indicators) is { } fault)
        {
            Refuse(line, fault);
        }
    }

    private void Refuse(SheetLine line, string reason) => errors.Add(file, line.Row.Line, $"{line.Row.Place}: {reason}");
}
