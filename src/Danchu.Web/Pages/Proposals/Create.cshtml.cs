using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Proposals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Danchu.Web.Pages.Proposals;

/// <summary>A unit sends a proposal: a new one, a line of its book, or one that comes from an entry of another book.</summary>
public sealed class CreateModel(ShowProposalForm showForm, SendProposal sendProposal) : DanchuPage
{
    public sealed class Form
    {
        public string? Text { get; set; }

        public string? Reason { get; set; }

        public OrganisationId? Addressee { get; set; }

        public ProposalSource? Source { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public EntryId? Entry { get; set; }

    [BindProperty(SupportsGet = true)]
    public EntryId? Origin { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ShowProposalForm.View View { get; private set; } = null!;

    public IEnumerable<SelectListItem> Addressees =>
        View.Addressees.Select(a => new SelectListItem(a.Name, a.Id.ToString())).Prepend(new SelectListItem("– Chọn cơ quan cấp trên –", ""));

    public IEnumerable<SelectListItem> Sources => Choices.Of<ProposalSource>(source => source.Label(), "– Chọn nguồn –");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showForm.ReadAsync(CurrentActor, Unit, Entry, Origin, cancellationToken), view =>
        {
            View = view;
            if (HttpMethods.IsGet(Request.Method))
            {
                Input = new Form { Reason = view.Reason, Addressee = view.Addressee, Source = view.Source };
            }
        });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Unit is not { } unit ? NotFound() : await AnswerAsync(
        await sendProposal.ExecuteAsync(
            CurrentActor, new(unit, Input.Addressee, Entry, Input.Text, Input.Reason, Input.Source, Origin), cancellationToken),
        id => Confirmed(Address.Proposals.Overview(id), "Đã gửi kiến nghị."),
        () => OnGetAsync(cancellationToken));
}
