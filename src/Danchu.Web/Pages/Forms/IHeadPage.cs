using Danchu.Core.Forms;

namespace Danchu.Web.Pages.Forms;

/// <summary>The two pages that share the fields of a form's head.</summary>
public interface IHeadPage
{
    FormHead Input { get; }
}
