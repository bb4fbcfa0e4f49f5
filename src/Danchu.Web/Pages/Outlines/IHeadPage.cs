using Danchu.Core.Outlines;

namespace Danchu.Web.Pages.Outlines;

/// <summary>The two pages that share the fields of an outline's head.</summary>
public interface IHeadPage
{
    OutlineHead Input { get; }
}
