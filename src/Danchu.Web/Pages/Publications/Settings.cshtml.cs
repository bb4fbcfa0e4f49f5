using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Publications;

/// <summary>Bật, tắt trang công khai of a commune.</summary>
public sealed class SettingsModel(ShowPublicPageSetting showSetting, TurnPublicPage turn) : DanchuPage
{
    public sealed class Form
    {
        public string Area { get; set; } = "";

        public string Commune { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public OrganisationId Unit { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowPublicPageSetting.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowAsync(cancellationToken);
        if (page is PageResult)
        {
            Input = new Form { Area = View.Area, Commune = View.Commune };
        }

        return page;
    }

    public async Task<IActionResult> OnPostOnAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await turn.ExecuteAsync(CurrentActor, new(Unit, On: true, Input.Area, Input.Commune), cancellationToken),
        _ => Confirmed(Address.Publications.Settings(Unit), "Đã bật trang công khai."),
        () => ShowAsync(cancellationToken));

    public async Task<IActionResult> OnPostOffAsync(CancellationToken cancellationToken) => await AnswerAsync(
        await turn.ExecuteAsync(CurrentActor, new(Unit, On: false), cancellationToken),
        _ => Confirmed(Address.Publications.Settings(Unit), "Đã tắt trang công khai; không ai ngoài đơn vị xem được nữa."),
        () => ShowAsync(cancellationToken));

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) =>
        Show(await showSetting.ReadAsync(CurrentActor, Unit, cancellationToken), view => View = view);
}
