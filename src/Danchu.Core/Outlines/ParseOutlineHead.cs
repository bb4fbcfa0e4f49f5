using Danchu.Core.Forms;
using Danchu.Core.Operations;

namespace Danchu.Core.Outlines;

/// <summary>Parses the head of an outline as typed; all faulty fields are reported at once.</summary>
internal static class ParseOutlineHead
{
    public static List<Refusal> Into(Outline outline, OutlineHead head)
    {
        var refusals = new List<Refusal>();
        var entered = new EnteredHead(refusals, "đề cương");
        outline.Name = entered.Name(head.Name, Outline.NameLimit, nameof(head.Name));
        outline.Subject = entered.Title(head.Subject, "Trích yếu của báo cáo", Outline.SubjectLimit, nameof(head.Subject));
        if (head.Line is { } line && Enum.IsDefined(line))
        {
            outline.Line = line;
        }
        else
        {
            refusals.Add(new Refusal("Chọn khối của báo cáo.", nameof(head.Line)));
        }

        outline.ForKinds = entered.Kinds(head.ForKinds, nameof(head.ForKinds));
        (outline.ValidFrom, outline.ValidTo) = entered.Days(head.ValidFrom, head.ValidTo, (nameof(head.ValidFrom), nameof(head.ValidTo)));
        outline.Source = EnteredText.Lines(refusals, head.Source, "Nguồn", Outline.SourceLimit, nameof(head.Source));
        return refusals;
    }
}
