using System.Globalization;
using Danchu.Core.Publications;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.CongKhai;

/// <summary>A commune's public page.</summary>
public sealed class OverviewModel(ShowPublicPage showPublicPage, ReadPublicStamp stamps) : EverybodysPage(stamps)
{
    // As people look for them: what they are asked first.
    private static readonly PublicationKind[] Order =
    [
        PublicationKind.Consultation, PublicationKind.Disclosure, PublicationKind.Decision, PublicationKind.Contribution, PublicationKind.Answer,
    ];

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ShowPublicPage.View View { get; private set; } = null!;

    /// <summary>What is posted now, by kind, of disclosures by the items of Điều 11.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<PublicItem> Items)> Groups => Order.SelectMany(kind =>
    {
        var items = View.Now.Where(item => item.Kind == kind).ToList();
        return kind == PublicationKind.Disclosure
            ? items.GroupBy(item => item.ItemName, StringComparer.Ordinal).OrderBy(group => NumberOf(group.Key))
                .Select(group => ($"Mục {group.Key}", (IReadOnlyList<PublicItem>)[.. group]))
            : items.Count == 0 ? [] : [(kind.Label(), items)];
    });

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 500);
        return Show(await showPublicPage.ReadAsync(Area, Commune, PageNumber, cancellationToken), view => View = view);
    }

    // "11. Kế hoạch …": by the item's number.
    private static int NumberOf(string name) =>
        int.TryParse(name.Split('.')[0], CultureInfo.InvariantCulture, out var number) ? number : 99;
}
