using Danchu.Core.Addresses;
using Danchu.Core.Indicators;
using Danchu.Core.Rubrics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>One criterion of a draft rubric: wording, points, bands, deductions and the rule that proposes points.</summary>
public sealed class CriterionModel(
    ShowRubric showRubric, SaveCriterion saveCriterion, RemoveCriterion removeCriterion, ListIndicators listIndicators) : RubricPage(showRubric)
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public CriterionDraft Input { get; set; } = new();

    public Criterion Line { get; private set; } = null!;

    public IReadOnlyList<ListIndicators.Row> Indicators { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Kinds =>
    [
        new("Chấm bằng tay", nameof(CriterionKind.Manual)),
        new("Có hoặc không", nameof(CriterionKind.YesNo)),
        new("Theo khung tỷ lệ", nameof(CriterionKind.Bands)),
        new("Đủ điểm rồi trừ", nameof(CriterionKind.Deductions)),
    ];

    public static IReadOnlyList<SelectListItem> Rules =>
    [
        new("Mọi đơn vị đều phải chấm", nameof(NotApplicableRule.Never)),
        new("Đơn vị không có thì bỏ khỏi tổng điểm", nameof(NotApplicableRule.OutOfBase)),
        new("Đơn vị không có thì được đủ điểm", nameof(NotApplicableRule.FullPoints)),
    ];

    public static IReadOnlyList<SelectListItem> Proposals =>
    [
        new("Không đề xuất, người chấm tự xét", ""),
        new("Tỷ lệ giữa hai chỉ tiêu", nameof(PointsRuleKind.Ratio)),
        new("Gửi báo cáo đúng hạn", nameof(PointsRuleKind.SentOnTime)),
        new("Chỉ tiêu lớn hơn 0", nameof(PointsRuleKind.Present)),
        new("Số liệu của các mức trừ", nameof(PointsRuleKind.Deductions)),
    ];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowLineAsync(line => Input = CriterionDraft.Of(line), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await saveCriterion.ExecuteAsync(CurrentActor, new(Id, RowVersion, Key, Input), cancellationToken),
            changed => Saved(changed, id => Address.Rubrics.Edit(id, Key), "Đã lưu tiêu chí."),
            () => ShowLineAsync(_ => { }, cancellationToken))
        : await InvalidAsync(() => ShowLineAsync(_ => { }, cancellationToken));

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await AnswerAsync(
            await removeCriterion.ExecuteAsync(CurrentActor, new(Id, RowVersion, Key), cancellationToken),
            changed => Saved(changed, id => Address.Rubrics.Edit(id), "Đã bỏ tiêu chí."),
            () => ShowLineAsync(line => Input = CriterionDraft.Of(line), cancellationToken));
    }

    private async Task<IActionResult> ShowLineAsync(Action<Criterion> keep, CancellationToken cancellationToken)
    {
        var page = await ShowRubricAsync(
            view =>
            {
                if (view.Rubric.Find(Key) is not { } line)
                {
                    return false;
                }

                Line = line;
                keep(line);
                return true;
            },
            cancellationToken);
        Indicators = View is { Rubric.OwnerId: var owner } ? await listIndicators.ReadAsync(owner, cancellationToken) : [];
        return page;
    }
}
