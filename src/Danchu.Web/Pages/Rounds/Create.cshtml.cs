using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Mở đợt báo cáo: a new round, or a request from above passed on to the units below.</summary>
public sealed class CreateModel(ShowRoundChoices choices, DraftRound open, PassRoundDown passRoundDown) : DanchuPage
{
    [BindProperty]
    public RoundInput Input { get; set; } = new();

    /// <summary>The assignment that is passed on.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public AssignmentId? From { get; set; }

    public RoundForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowFormAsync(cancellationToken);
        if (Form is not null)
        {
            Input.Period = Form.Likely.FirstOrDefault()?.Value ?? "";
            Input.Year = Form.Choices.Today.Year;
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Place() is not var (issuer, line))
        {
            ModelState.AddModelError("Input.Line", "Chọn đơn vị ban hành và khối.");
            return await InvalidAsync(() => ShowFormAsync(cancellationToken));
        }

        return !ModelState.IsValid
            ? await InvalidAsync(() => ShowFormAsync(cancellationToken))
            : await AnswerAsync(
                await open.ExecuteAsync(CurrentActor, new DraftRound.Input(issuer, line, Input.ToContent()), cancellationToken),
                id => Confirmed(Address.Rounds.Addressees(id), "Đã lưu bản nháp. Chọn các đơn vị phải báo cáo."),
                () => ShowFormAsync(cancellationToken));
    }

    /// <summary>What was typed, with room for one report more; nothing is saved.</summary>
    public Task<IActionResult> OnPostMoreAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Input.Asks.Add(new AskInput());
        return ShowFormAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostPassOnAsync(CancellationToken cancellationToken) => From is not { } assignment
        ? NotFound()
        : await AnswerAsync(
            await passRoundDown.ExecuteAsync(CurrentActor, new PassRoundDown.Input(assignment), cancellationToken),
            passed => Confirmed(
                Address.Rounds.Edit(passed.RoundId),
                passed.Existing
                    ? "Yêu cầu này đã có một bản nháp chuyển tiếp; bạn đang sửa bản đó."
                    : "Đã mở đợt cho cấp dưới. Kiểm tra nội dung rồi chọn nơi nhận."),
            () => ShowFormAsync(cancellationToken));

    private async Task<IActionResult> ShowFormAsync(CancellationToken cancellationToken)
    {
        Input.HaveOneAsk();
        return Show(await choices.ReadAsync(CurrentActor, cancellationToken), view => Form = new RoundForm(Input, view, IsNew: true));
    }
}
