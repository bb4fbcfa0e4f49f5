using Danchu.Core.Indicators;

namespace Danchu.Web.Pages.Indicators;

/// <summary>The two pages that share the fields of an indicator.</summary>
public interface IIndicatorPage
{
    IndicatorDraft Input { get; }
}
