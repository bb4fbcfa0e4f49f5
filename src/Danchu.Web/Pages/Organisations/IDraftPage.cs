using Danchu.Core.Organisations;

namespace Danchu.Web.Pages.Organisations;

/// <summary>The two pages that share the fields of a unit.</summary>
public interface IDraftPage
{
    OrganisationDraft Input { get; }
}
