using Danchu.Core.Addresses;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;
using QRCoder;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>The notice for the board: one sheet of A4 with what, until when and a code that leads to the page.</summary>
public sealed class NoticeModel(ShowPublication showPublication, PublicSite site, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    private const int ModuleSize = 6;

    public ShowPublication.View View { get; private set; } = null!;

    /// <summary>Where the publication is read, as people type it.</summary>
    public string Link => new Uri(site.Of(Request), Address.CongKhai.Item(Area, Commune, View.Number)).AbsoluteUri;

    public string Picture
    {
        get
        {
            using var code = QRCodeGenerator.GenerateQrCode(Link, QRCodeGenerator.ECCLevel.M);
            using var png = new PngByteQRCode(code);
            return "data:image/png;base64," + Convert.ToBase64String(png.GetGraphic(ModuleSize));
        }
    }

    /// <summary>Of what is down or over no notice is hung.</summary>
    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellationToken)
    {
        var answer = Show(await showPublication.ReadAsync(Area, Commune, number, cancellationToken), view => View = view);
        return View is { State: PublicationState.TakenDown or PublicationState.PersonalOver } ? Nothing() : answer;
    }
}
