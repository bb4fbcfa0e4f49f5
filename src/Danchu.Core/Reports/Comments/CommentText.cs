using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Comments;

internal static class CommentText
{
    public static string Read(List<Refusal> refusals, string? text)
    {
        var read = EnteredText.Lines(refusals, text, "Góp ý", ReportComment.TextLimit, "Text");
        if (read.Length == 0)
        {
            refusals.Add(new Refusal("Chưa viết góp ý.", "Text"));
        }

        return read;
    }
}
