namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F203Order : FormRule
{
    public override string Code => "F203";

    public override string Vietnamese => "Các thành phần của phần đầu văn bản theo đúng thứ tự.";

    public override string English => "The elements of the title block stand in their order.";

    private static readonly (string Above, string Below)[] Pairs =
    [
        (FormElements.Nation, FormElements.Motto), (FormElements.Motto, FormElements.Place), (FormElements.Party, FormElements.Place),
        (FormElements.Issuing, FormElements.Number), (FormElements.Number, FormElements.LetterSubject), (FormElements.Number, FormElements.Type),
        (FormElements.Place, FormElements.Type),
    ];

    internal override IEnumerable<FormFinding> Check(FormCase file) =>
        from requirement in file.For(this)
        from pair in Pairs
        let above = file.Head.First(pair.Above)
        let below = file.Head.First(pair.Below)
        where above is not null && below is not null && above.Index > below.Index
        select Found(
            requirement, "Thứ tự phần đầu", $"{FormElements.Name(pair.Below)} đứng trước {FormElements.Name(pair.Above)}",
            $"{FormElements.Name(pair.Above)} đứng trước", above);
}
