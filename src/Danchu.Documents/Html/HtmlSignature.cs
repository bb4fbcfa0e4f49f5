using Danchu.Documents.Forms;

namespace Danchu.Documents.Html;

/// <summary>Recipients and signature block as HTML.</summary>
internal static class HtmlSignature
{
    public static void Write(HtmlText html, DocumentForm form, OfficialDocument document)
    {
        if (document.JointSignatures.IsEmpty)
        {
            html.Open("footer", "doc-end");
            Recipients(html, form, document.Recipients);
            Signature(html, form, document.Signature);
        }
        else
        {
            // As on paper: the signers of a joint document side by side, the recipients below.
            html.Open("footer", "doc-joint-end");
            html.Open("div", "doc-signatures");
            foreach (var signature in (Sequence<SignatureBlock>)[document.Signature, .. document.JointSignatures])
            {
                Signature(html, form, signature);
            }

            html.Close("div");
            Recipients(html, form, document.Recipients);
        }

        html.Close("footer");
    }

    private static void Recipients(HtmlText html, DocumentForm form, Recipients? recipients)
    {
        html.Open("div", "doc-recipients");
        if (recipients is not null)
        {
            html.Element("p", "doc-recipients-label", form.Recipients.LabelLook, form.Recipients.Label);
            html.Lines("doc-lines", form.RecipientTexts(recipients));
        }

        html.Close("div");
    }

    private static void Signature(HtmlText html, DocumentForm form, SignatureBlock signature)
    {
        html.Open("div", "doc-signature");
        foreach (var line in signature.Lines)
        {
            html.Element("p", Style(line.Role), form.SignatureLook(line.Role), form.SignatureText(line));
        }

        if (signature.Note is { } note)
        {
            html.Element("p", "doc-signature-note", form.Signature.Note, note);
        }

        html.Element("p", "doc-signer", form.Signature.Name, signature.SignerName ?? "");
        html.Close("div");
    }

    private static string Style(SignatureRole role) => role switch
    {
        SignatureRole.Position => "doc-position",
        SignatureRole.Concurrently => "doc-concurrently",
        _ => "doc-authority",
    };
}
