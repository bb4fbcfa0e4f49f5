using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Villages;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Villages;

/// <summary>Thôn, bản, tổ dân phố của một xã, with what was last written of each.</summary>
public sealed class IndexModel(ListVillages listVillages, WriteVillage writeVillage) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public OrganisationId Commune { get; set; }

    [BindProperty]
    public VillageForm Input { get; set; } = new();

    public ListVillages.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await listVillages.ReadAsync(CurrentActor, Commune, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await writeVillage.ExecuteAsync(CurrentActor, new(Commune, Name: Input.Name, Code: Input.Code, From: Input.From), cancellationToken),
            _ => Confirmed(Address.Villages.Index(Commune), "Đã thêm thôn, tổ dân phố."),
            () => OnGetAsync(cancellationToken))
        : await InvalidAsync(() => OnGetAsync(cancellationToken));
}
