using Danchu.Documents.Forms;

namespace Danchu.Documents.Html;

/// <summary>The document head as HTML: issuer, motto, number and date, title.</summary>
internal static class HtmlHead
{
    public static void Write(HtmlText html, DocumentForm form, TitleBlock title)
    {
        html.Open("header", "doc-head");
        html.Open("div", "doc-head-left");
        Bodies(html, form.Head, title);
        if (!title.Unnumbered)
        {
            html.Element("p", "doc-number", form.Head.Number, form.NumberText(title.Number));
        }

        if (title.TypeName is null)
        {
            html.Element("h2", "doc-letter-subject", form.Head.LetterSubject, form.LetterSubjectText(title));
            Note(html, form.Head, title);
        }

        Mark(html, form.Head.Urgency, title.Urgency, form.Head.UrgencyBoxed ? "doc-urgency doc-boxed" : "doc-urgency");
        Mark(html, form.Head.Circulation, title.Circulation, form.Head.UrgencyBoxed ? "doc-circulation doc-boxed" : "doc-circulation");
        html.Close("div");
        html.Open("div", "doc-head-right");
        foreach (var line in form.Head.Emblem)
        {
            html.Element("p", line == form.Head.Emblem[^1] ? "doc-emblem doc-rule-full" : "doc-emblem", line.Look, line.Text);
        }

        html.Element("p", "doc-place-date", form.Head.PlaceAndDate, Wording.PlaceAndDateText(title.PlaceAndDate));
        html.Close("div");
        html.Close("header");
        if (title.TypeName is { } type)
        {
            Name(html, form.Head, title, type);
        }
    }

    private static void Bodies(HtmlText html, HeadForm head, TitleBlock title)
    {
        if (title.SuperiorBody is { } superior)
        {
            html.Element("p", "doc-superior", head.SuperiorBody, superior);
        }

        html.Element("p", head.IssuingRule > 0 ? "doc-issuer doc-rule" : "doc-issuer", head.IssuingBody, title.IssuingBody);
        if (head.IssuingMark is { } mark)
        {
            html.Element("p", "doc-mark", mark);
        }
    }

    private static void Mark(HtmlText html, TextForm look, string? mark, string style)
    {
        if (mark is not null)
        {
            html.Element("p", style, look, mark);
        }
    }

    private static void Note(HtmlText html, HeadForm head, TitleBlock title)
    {
        if (title.Note is { } note)
        {
            html.Element("p", "doc-note", head.Note, note);
        }
    }

    private static void Name(HtmlText html, HeadForm head, TitleBlock title, string type)
    {
        html.Open("h2", head.SubjectRule > 0 ? "doc-name doc-rule" : "doc-name");
        html.Element("span", "doc-type", head.TypeName, type);
        html.Raw("<br>");
        html.Element("span", "doc-subject", head.Subject, title.Subject);
        html.Close("h2");
        Note(html, head, title);
        if (head.SubjectMark is { } mark)
        {
            html.Element("p", "doc-mark", mark);
        }
    }
}
