using Danchu.Core.Addresses;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Rules;

/// <summary>A new rule of one's own organisation, tried on the figures there are before it is saved.</summary>
public sealed class CreateModel(ListRuleTerms terms, TryRule tryRule, CreateRule createRule, ListRuleOwners listOwners, TimeProvider clock)
    : RuleForm(terms, tryRule)
{
    [BindProperty(Name = "Input.OwnerId")]
    public OrganisationId? OwnerId { get; set; }

    public IReadOnlyList<(OrganisationId Id, string Name)> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Input.FromYear = clock.Today().Year;
        return await ShowAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken) => TryAsync(OwnerId, () => ShowAsync(cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await createRule.ExecuteAsync(CurrentActor, new(OwnerId, Input), cancellationToken),
        id => Confirmed(Address.Rules.Overview(id), "Đã lưu quy tắc. Từ lúc này số liệu của đơn vị và cấp dưới được xét theo quy tắc này."),
        () => ShowAsync(cancellationToken));

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        Owners = await listOwners.ReadAsync(CurrentActor, cancellationToken);
        await FillAsync(cancellationToken);
        return Owners.Count == 0 ? StatusCode(StatusCodes.Status403Forbidden) : Page();
    }
}
