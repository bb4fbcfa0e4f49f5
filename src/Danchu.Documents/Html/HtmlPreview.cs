using System.Globalization;
using Danchu.Documents.Forms;

namespace Danchu.Documents.Html;

/// <summary>
/// The same document as an HTML fragment for the screen: headings, footnotes as a linked list, tables with scopes, bound figures as
/// <c>data</c> elements. It carries class names only; the page's stylesheet gives them the look. All text is encoded.
/// </summary>
public static class HtmlPreview
{
    public static string Of(OfficialDocument document, DocumentForm form, string idPrefix = "doc")
    {
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        Write(document, form, html, idPrefix);
        return html.ToString();
    }

    /// <param name="idPrefix">Distinguishes the footnotes of several documents on one page; letters, digits and hyphens.</param>
    public static void Write(OfficialDocument document, DocumentForm form, TextWriter output, string idPrefix = "doc")
    {
        var html = new HtmlText(output, idPrefix);
        output.Write(form.Issuer == IssuerForm.State ? "<article class=\"doc doc-state\" lang=\"vi\">" : "<article class=\"doc doc-party\" lang=\"vi\">");
        HtmlHead.Write(html, form, document.Title);
        Addressees(html, form, document.Addressees);
        Grounds(html, form, document.Grounds);
        new HtmlBody(html, form, headingBase: 2).Write(Endings.Close(document.Body, form.Body.Ending));
        HtmlSignature.Write(html, form, document);
        foreach (var annex in document.Annexes)
        {
            Annex(html, form, document.Title, annex);
        }

        html.WriteFootnotes();
        output.Write("</article>");
    }

    private static void Addressees(HtmlText html, DocumentForm form, Sequence<string> addressees)
    {
        if (addressees.Count == 1)
        {
            html.Element("p", "doc-addressees", form.Addressees.Look, $"{form.Addressees.Label} {addressees[0]}");
        }
        else if (addressees.Count > 1)
        {
            html.Open("div", "doc-addressees doc-several");
            html.Element("p", null, form.Addressees.Label);
            html.Lines("doc-lines", form.AddresseeTexts(addressees));
            html.Close("div");
        }
    }

    private static void Grounds(HtmlText html, DocumentForm form, Sequence<Paragraph> grounds)
    {
        for (var i = 0; i < grounds.Count; i++)
        {
            html.Open("p", HtmlText.Look("doc-ground", form.Body.Grounds.Look));
            html.Text(form.Body.Grounds.Lead);
            html.Inlines(Endings.With(grounds[i].Content, i == grounds.Count - 1 ? form.Body.Grounds.LastEnd : form.Body.Grounds.ItemEnd));
            html.Close("p");
        }
    }

    private static void Annex(HtmlText html, DocumentForm form, TitleBlock title, Annex annex)
    {
        html.Open("section", annex.Landscape ? "doc-annex doc-wide" : "doc-annex");
        html.Open("h2", "doc-annex-title");
        html.Element("span", "doc-annex-label", form.Annex.LabelLook, form.AnnexLabel(annex));
        html.Raw("<br>");
        html.Element("span", "doc-annex-name", form.Annex.Title, annex.Title);
        html.Close("h2");
        html.Element("p", "doc-annex-attached", form.Annex.AttachedLook, form.AttachedText(title));
        new HtmlBody(html, form, headingBase: 3).Write(annex.Body);
        html.Close("section");
    }
}
