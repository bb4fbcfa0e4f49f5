using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Organisations;

/// <summary>Cây đơn vị: who stands under whom on one line, on a given day.</summary>
public sealed class TreeModel(ShowTree showTree) : DanchuPage
{
    [BindProperty(SupportsGet = true)]
    public ReportingLine Line { get; set; } = ReportingLine.State;

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public OrganisationId? Root { get; set; }

    public IReadOnlyList<TreeBranch> Branches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Show(await showTree.ReadAsync(CurrentActor, new(Line, On, Root), cancellationToken), branches => Branches = branches);

    public string Href(TreeBranch branch) => Address.Organisations.Tree(Line, On, branch.Id);
}
