using Danchu.Core.Database;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Law;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>
/// The rubrics of a draft before it is issued: each unit gets at most one for each report, all are valid on the last day of the period, and what lint finds
/// in them is read and confirmed by who issues.
/// </summary>
public sealed class CheckRubrics(DanchuDatabase database, LegalRegister register)
{
    public async Task ExecuteAsync(ReportingRound round, List<Ask> asks, CheckBeforeIssuing.Result result, CancellationToken cancellationToken = default)
    {
        foreach (var ask in asks)
        {
            await CheckAsync(round, ask, result, cancellationToken);
        }

        result.Warnings.AddRange(result.RubricFindings);
    }

    private async Task CheckAsync(ReportingRound round, Ask ask, CheckBeforeIssuing.Result result, CancellationToken cancellationToken)
    {
        var rubrics = await database.Rubrics.AsNoTracking().Where(r => database.RoundRubrics.Any(u => u.AskId == ask.Id && u.RubricId == r.Id))
            .OrderBy(r => r.Name).ThenBy(r => r.Version).ToListAsync(cancellationToken);
        CheckKinds(rubrics, result);
        foreach (var rubric in rubrics)
        {
            var what = $"Bảng tiêu chí “{rubric.Name}”";
            if (rubric.Criteria.Count == 0)
            {
                result.Refusals.Add(new Refusal($"{what} chưa có tiêu chí nào."));
            }

            CheckBeforeIssuing.CheckValidity(what, rubric.ValidFrom, rubric.ValidTo, round, result);
            await WarnOfUnaskedAsync(ask, what, rubric, result, cancellationToken);
            result.RubricFindings.AddRange(
                LintRubric.Of(rubric, register.Rows, round.Period!.To).Select(finding => $"{what}: {finding.Where}: {finding.Message}"));
        }

        if (rubrics.Count > 0)
        {
            await WarnOfOthersAsync(round, ask, rubrics, result, cancellationToken);
        }
    }

    private static void CheckKinds(List<Rubric> rubrics, CheckBeforeIssuing.Result result)
    {
        foreach (var kind in OrganisationKinds.Reporting)
        {
            var several = rubrics.Where(rubric => rubric.IsFor(kind)).ToList();
            if (several.Count > 1)
            {
                result.Refusals.Add(new Refusal(
                    $"{kind.Label()} có {several.Count} bảng tiêu chí ({string.Join("; ", several.Select(rubric => $"“{rubric.Name}”"))}); trong một báo cáo, "
                        + "mỗi loại đơn vị chỉ chấm theo một bảng."));
            }
        }
    }

    private async Task WarnOfOthersAsync(
        ReportingRound round, Ask ask, List<Rubric> rubrics, CheckBeforeIssuing.Result result, CancellationToken cancellationToken)
    {
        var kinds = OrganisationKinds.Reporting.Where(kind => ask.IsOf(kind) && !rubrics.Exists(rubric => rubric.IsFor(kind))).ToList();
        var others = await database.Organisations
            .Where(o => database.RoundAddressees.Any(a => a.RoundId == round.Id && a.OrganisationId == o.Id) && kinds.Contains(o.Kind))
            .OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(cancellationToken);
        if (others.Count > 0)
        {
            result.Warnings.Add($"Không bảng tiêu chí nào dành cho loại đơn vị của {CheckBeforeIssuing.Names(others)}; các đơn vị này không phải chấm điểm.");
        }
    }

    // Points that follow from a figure nobody is asked for are never proposed.
    private async Task WarnOfUnaskedAsync(
        Ask ask, string what, Rubric rubric, CheckBeforeIssuing.Result result, CancellationToken cancellationToken)
    {
        var needed = rubric.Criteria.SelectMany(c => c.Walk()).SelectMany(line => Figures(line.Criterion)).Distinct(StringComparer.Ordinal).ToList();
        var asked = ask.Outline!.Walk().SelectMany(s => s.Section.Indicators)
            .Concat(ask.Form?.Rows.Where(r => r.Scope == Scope.Own).Select(r => r.Indicator) ?? []);
        var unasked = needed.Except(asked, StringComparer.Ordinal).ToList();
        if (unasked.Count > 0)
        {
            var names = await database.Indicators.Where(i => unasked.Contains(i.Key))
                .ToDictionaryAsync(i => i.Key, i => i.Name, StringComparer.Ordinal, cancellationToken);
            var said = string.Join("; ", unasked.Select(key => $"“{names.GetValueOrDefault(key, key)}”"));
            result.Warnings.Add($"{what} tính điểm từ {said}, nhưng đề cương và biểu của báo cáo không hỏi; tiêu chí ấy phải chấm bằng tay.");
        }
    }

    // A deduction that no figure counts is judged by hand, and with it the whole criterion.
    private static IEnumerable<string> Figures(Criterion criterion) => criterion.Proposal switch
    {
        { Kind: PointsRuleKind.Deductions } when criterion.Deductions.TrueForAll(d => d.Indicator is not null) =>
            criterion.Deductions.Select(d => d.Indicator!),
        { } pointsRule => new[] { pointsRule.Numerator, pointsRule.Denominator }.OfType<string>(),
        null => [],
    };
}
