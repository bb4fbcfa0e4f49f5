using Danchu.Core.Operations;

namespace Danchu.Core.Forms;

/// <summary>Parses the head of a form as typed; all faulty fields are reported at once.</summary>
internal static class ParseFormHead
{
    public static List<Refusal> Into(StatisticalForm form, FormHead head)
    {
        var refusals = new List<Refusal>();
        var entered = new EnteredHead(refusals, "biểu số liệu");
        form.Name = entered.Name(head.Name, StatisticalForm.NameLimit, nameof(head.Name));
        form.Title = entered.Title(head.Title, "Tiêu đề của biểu", StatisticalForm.TitleLimit, nameof(head.Title));
        form.ForKinds = entered.Kinds(head.ForKinds, nameof(head.ForKinds));
        (form.ValidFrom, form.ValidTo) = entered.Days(head.ValidFrom, head.ValidTo, (nameof(head.ValidFrom), nameof(head.ValidTo)));
        form.Source = EnteredText.Lines(refusals, head.Source, "Nguồn", StatisticalForm.SourceLimit, nameof(head.Source));
        return refusals;
    }
}
