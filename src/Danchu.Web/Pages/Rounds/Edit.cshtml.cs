using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rounds;

/// <summary>Sửa đợt báo cáo: subject, period, outline, form and due date of a draft.</summary>
public sealed class EditModel(ShowDraft showDraft, ShowRoundChoices choices, EditRound edit) : DanchuPage
{
    [BindProperty]
    public RoundInput Input { get; set; } = new();

    public RoundHead Round { get; private set; } = null!;

    public RoundForm Form { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(RoundId id, CancellationToken cancellationToken) => ShowFormAsync(id, typed: false, cancellationToken);

    public async Task<IActionResult> OnPostAsync(RoundId id, CancellationToken cancellationToken) => !ModelState.IsValid
        ? await InvalidAsync(() => ShowFormAsync(id, typed: true, cancellationToken))
        : await AnswerAsync(
            await edit.ExecuteAsync(CurrentActor, new EditRound.Input(id, Input.Version, Input.ToContent()), cancellationToken),
            edited => Confirmed(Address.Rounds.Overview(id), edited.DroppedAddressees == 0
                ? "Đã lưu bản nháp."
                : $"Đã lưu bản nháp; {edited.DroppedAddressees} đơn vị không còn trực thuộc ở kỳ mới đã được bỏ khỏi nơi nhận."),
            () => ShowFormAsync(id, typed: true, cancellationToken));

    /// <summary>What was typed, with room for one report more; nothing is saved.</summary>
    public Task<IActionResult> OnPostMoreAsync(RoundId id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Input.Asks.Add(new AskInput());
        return ShowFormAsync(id, typed: true, cancellationToken);
    }

    private async Task<IActionResult> ShowFormAsync(RoundId id, bool typed, CancellationToken cancellationToken)
    {
        var draft = await showDraft.ReadAsync(CurrentActor, id, cancellationToken);
        if (draft is Outcome<ShowDraft.View>.Done(var view))
        {
            if (!view.Round.Stands(RoundDeed.EditRound) && !typed)
            {
                return LocalRedirect(Address.Rounds.Overview(id));
            }

            Round = view.Round;
            Input = typed ? Input : RoundInput.Of(view);
            Input.HaveOneAsk();
            var page = Show(await choices.ReadAsync(CurrentActor, cancellationToken), found => Form = new RoundForm(Input, found, IsNew: false));
            if (!typed && Form is not null)
            {
                Input.Settle(Form.Likely);
            }

            return page;
        }

        return Show(draft, _ => { });
    }
}
