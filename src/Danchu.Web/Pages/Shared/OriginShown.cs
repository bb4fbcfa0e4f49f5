using Danchu.Core.Indicators;
using Danchu.Core.Reports.Figures;

namespace Danchu.Web.Pages.Shared;

/// <summary>Where a figure is from, with the address of its entries.</summary>
/// <param name="Whose">What it is of, for who hears the link without its row.</param>
public sealed record OriginShown(FigureOrigin Origin, Indicator Indicator, string Whose, string EntriesHref);
