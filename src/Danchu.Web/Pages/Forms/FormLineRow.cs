using Danchu.Core.Forms;

namespace Danchu.Web.Pages.Forms;

/// <summary>One line on the page that edits a form, with what its place lets it do.</summary>
/// <param name="Typed">What stands in its fields: as stored, or as it was sent and refused.</param>
public sealed record FormLineRow(FormLine Stored, FormLineDraft Typed, bool IsFirst, bool IsLast)
{
    public string Key => Stored.Key;

    /// <summary>For who hears the page: which line a field belongs to.</summary>
    public string Name
    {
        get
        {
            var label = Stored.Row.Label;
            return $"{(Stored.IsGroup ? "nhóm" : "dòng")} {Stored.Row.Number} {(label.Length > 40 ? label[..40] + "…" : label)}";
        }
    }
}
