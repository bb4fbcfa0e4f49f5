using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rules;

/// <summary>A rule of one's own organisation is corrected, tried on the figures there are before it is saved.</summary>
public sealed class EditModel(ListRuleTerms terms, TryRule tryRule, ShowRule showRule, ChangeRule changeRule) : RuleForm(terms, tryRule)
{
    [BindProperty(SupportsGet = true)]
    public RuleId Id { get; set; }

    [BindProperty]
    public uint RowVersion { get; set; }

    public ShowRule.View View { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(isNew: true, cancellationToken);

    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken)
    {
        var shown = await showRule.ReadAsync(CurrentActor, Id, cancellationToken);
        return shown is Outcome<ShowRule.View>.Done(var view) && view.MayEdit
            ? await TryAsync(view.Rule.OwnerId, () => ShowAsync(isNew: false, cancellationToken), cancellationToken)
            : await ShowAsync(isNew: false, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await changeRule.ExecuteAsync(CurrentActor, new(Id, RowVersion, Input), cancellationToken),
        id => Confirmed(Address.Rules.Overview(id), "Đã lưu quy tắc."),
        () => ShowAsync(isNew: false, cancellationToken));

    private async Task<IActionResult> ShowAsync(bool isNew, CancellationToken cancellationToken)
    {
        var page = Show(await showRule.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
        if (View is null)
        {
            return page;
        }

        if (!View.MayEdit)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (isNew)
        {
            (Input, RowVersion) = (RuleDraft.Of(View.Reading, View.Names), View.Rule.RowVersion);
        }

        await FillAsync(cancellationToken);
        return page;
    }
}
