using Danchu.Core.Access;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Danchu.Documents.Html;
using Danchu.Documents.Word;

namespace Danchu.Core.Rounds;

/// <summary>The letter as Word and for the screen, in the form that is valid for its issuer on its day.</summary>
public sealed class WriteLetter(DocumentForms forms)
{
    public byte[] ToDocx(OfficialDocument letter, ReportingLine line, DateOnly on)
    {
        using var bytes = new MemoryStream();
        DocxWriter.Write(letter, FormOf(line, on), bytes);
        return bytes.ToArray();
    }

    public string ToHtml(OfficialDocument letter, ReportingLine line, DateOnly on)
    {
        using var html = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        HtmlPreview.Write(letter, FormOf(line, on), html);
        return html.ToString();
    }

    // The Front writes as the State does.
    private DocumentForm FormOf(ReportingLine line, DateOnly on) => forms.Choose(line == ReportingLine.Party ? IssuerForm.Party : IssuerForm.State, on);
}
