using Danchu.Documents.FormChecking.Rules;

namespace Danchu.Documents.FormChecking;

/// <summary>Every rule, in the order of their codes.</summary>
public static class FormRules
{
    public static IReadOnlyList<FormRule> All { get; } =
    [
        new F101PageSize(),
        new F102Margins(),
        new F103Font(),
        new F104BodySize(),
        new F105PageNumbers(),
        new F106PageNumberPlace(),
        new F107FirstPageNumber(),
        new F201HeadElements(),
        new F202Name(),
        new F203Order(),
        new F301ElementSize(),
        new F302ElementWeight(),
        new F303ElementCase(),
        new F401NumberPattern(),
        new F402NumberZero(),
        new F403DateWriting(),
        new F404PlaceComma(),
        new F405LetterSubjectLead(),
        new F501Recipients(),
        new F502Archive(),
        new F503Ending(),
        new F504Authority(),
    ];
}
