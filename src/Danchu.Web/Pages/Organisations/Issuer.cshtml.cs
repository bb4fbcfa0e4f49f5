using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Thể thức văn bản: an organisation's letterhead, signature block and recipients on one reporting line.</summary>
public sealed class IssuerModel(SaveLetterhead saveLetterhead, FindOrganisation findOrganisation) : UnitPage(findOrganisation)
{
    [BindProperty(SupportsGet = true)]
    public ReportingLine Line { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public sealed class Form
    {
        public string SuperiorName { get; set; } = "";

        public string BodyName { get; set; } = "";

        public string Symbol { get; set; } = "";

        public string Place { get; set; } = "";

        public string SignatureLines { get; set; } = "";

        public string SignerName { get; set; } = "";

        public string Recipients { get; set; } = "";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await ShowUnitAsync(cancellationToken);
        if (View?.Letterheads.FirstOrDefault(i => i.Line == Line) is { } letterhead)
        {
            Keep(letterhead);
        }

        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var form = new SaveLetterhead.Input(
            Id, Line, Input.SuperiorName, Input.BodyName, Input.Symbol, Input.Place, Input.SignatureLines, Input.SignerName, Input.Recipients);
        return await AnswerAsync(
            await saveLetterhead.ExecuteAsync(CurrentActor, form, cancellationToken),
            _ => Confirmed(Address.Organisations.Overview(Id), "Đã lưu thể thức văn bản."),
            () => ShowUnitAsync(cancellationToken));
    }

    protected override bool IsAllowed(OrganisationView view) => view.MayAdminister;

    private void Keep(Letterhead letterhead) => Input = new Form
    {
        SuperiorName = letterhead.SuperiorName,
        BodyName = letterhead.BodyName,
        Symbol = letterhead.Symbol,
        Place = letterhead.Place,
        SignatureLines = string.Join('\n', letterhead.SignatureLines),
        SignerName = letterhead.SignerName,
        Recipients = string.Join('\n', letterhead.Recipients),
    };
}
