using Danchu.Core.Help;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Help;

/// <summary>Các chỉ tiêu: what each means, to be looked up where figures are entered.</summary>
public sealed class IndicatorsModel(ListDefinitions list) : DanchuPage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Search { get; set; }

    public IReadOnlyList<ListDefinitions.Group> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Groups = await list.ReadAsync(CurrentActor, Search, cancellationToken);
}
