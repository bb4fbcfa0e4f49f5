using Danchu.Documents.Forms;

namespace Danchu.Documents.Html;

internal static class HtmlSignature
{
    public static void Write(HtmlText html, DocumentForm form, OfficialDocument document)
    {
        html.Open("footer", "doc-end");
        html.Open("div", "doc-recipients");
        if (document.Recipients is { } recipients)
        {
            html.Element("p", "doc-recipients-label", form.Recipients.LabelLook, form.Recipients.Label);
            html.Lines("doc-lines", form.RecipientTexts(recipients));
        }

        html.Close("div");
        html.Open("div", "doc-signature");
        foreach (var line in document.Signature.Lines)
        {
            html.Element("p", Style(line.Role), form.SignatureLook(line.Role), form.SignatureText(line));
        }

        if (document.Signature.Note is { } note)
        {
            html.Element("p", "doc-signature-note", form.Signature.Note, note);
        }

        html.Element("p", "doc-signer", form.Signature.Name, document.Signature.SignerName ?? "");
        html.Close("div");
        html.Close("footer");
    }

    private static string Style(SignatureRole role) => role switch
    {
        SignatureRole.Position => "doc-position",
        SignatureRole.Concurrently => "doc-concurrently",
        _ => "doc-authority",
    };
}
