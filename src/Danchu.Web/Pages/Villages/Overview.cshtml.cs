using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Villages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Web.Pages.Villages;

/// <summary>One village: what was last written of it, its books, who keeps them; to be corrected or ended by its commune.</summary>
public sealed class OverviewModel(ShowVillage showVillage, WriteVillage writeVillage, EndVillage endVillage) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public uint Version { get; set; }

    [FromQuery(Name = "handler")]
    public string Handler { get; set; } = "";

    public ShowVillage.View View { get; private set; } = null!;

    public sealed class Form : VillageForm
    {
        public DateOnly? LastDay { get; set; }
    }

    public static string Term(VillageState? state) => state switch
    {
        { TermFrom: { } from, TermTo: { } to } => $"{from.Show()} – {to.Show()}",
        { TermFrom: { } from } => $"từ {from.Show()}",
        { TermTo: { } to } => $"đến {to.Show()}",
        _ => "",
    };

    /// <summary>What this form sent was refused.</summary>
    public bool IsWrong(string handler) => !ModelState.IsValid && string.Equals(handler, Handler, StringComparison.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowAsync(cancellationToken);
        if (page is PageResult)
        {
            var village = View.Village;
            (Input, Version) = (new Form { Name = village.Name, Code = village.Code, From = village.From }, village.Version);
        }

        return page;
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        var read = await showVillage.ReadAsync(CurrentActor, Id, cancellationToken);
        return read is not Outcome<ShowVillage.View>.Done(var view) ? Show(read, _ => { })
            : !ModelState.IsValid ? await InvalidAsync(() => ShowAsync(cancellationToken))
            : await AnswerAsync(
                await writeVillage.ExecuteAsync(CurrentActor, new(view.Commune.Id, Id, Input.Name, Input.Code, Input.From, Version), cancellationToken),
                _ => Confirmed(Address.Villages.Overview(Id), "Đã sửa thôn, tổ dân phố."),
                () => ShowAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await endVillage.ExecuteAsync(CurrentActor, new(Id, Input.LastDay), cancellationToken),
            commune => Confirmed(Address.Villages.Index(commune), "Đã ghi ngày kết thúc hoạt động."),
            () => ShowAsync(cancellationToken))
        : await InvalidAsync(() => ShowAsync(cancellationToken));

    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) =>
        Show(await showVillage.ReadAsync(CurrentActor, Id, cancellationToken), view => View = view);
}
