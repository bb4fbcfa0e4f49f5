using Danchu.Core.Rubrics;

namespace Danchu.Web.Pages.Rubrics;

/// <summary>The two pages that share the fields of a rubric's head.</summary>
public interface IHeadPage
{
    RubricHead Input { get; }
}
