using Danchu.Documents;

namespace Danchu.Tests.Documents;

/// <summary>A small report around the blocks a test is about.</summary>
internal static class Sample
{
    public static OfficialDocument Of(params Block[] body) => new()
    {
        Title = new TitleBlock
        {
            SuperiorBody = "Ủy ban nhân dân huyện Tân Yên",
            IssuingBody = "Ủy ban nhân dân\nxã Song Vân",
            IssuerInText = "Ủy ban nhân dân xã Song Vân",
            Number = new DocumentNumber(4, "BC-UBND"),
            PlaceAndDate = PlaceAndDate.On("Song Vân", new DateOnly(2024, 2, 5)),
            TypeName = "Báo cáo",
            Subject = "Kết quả thực hiện dân chủ",
        },
        Body = body.ToSequence(),
        Signature = SignatureBlock.Parse(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "Giáp Quốc Mạnh"),
        Recipients = new Recipients(["UBND huyện (b/c)"]) { Archive = "VT" },
    };
}

/// <summary>Walks a model by reflection and gives every text in it, so that a field added later is tested without being named here.</summary>
internal static class ModelTexts
{
    public static IEnumerable<string> Of(object? part)
    {
        switch (part)
        {
            case null or Enum or int or double or bool:
                break;
            case string text:
                foreach (var line in text.Split('\n').Where(line => line.Length > 0))
                {
                    yield return line;
                }

                break;
            case System.Collections.IEnumerable items:
                foreach (var text in items.Cast<object>().SelectMany(Of))
                {
                    yield return text;
                }

                break;
            default:
                foreach (var text in part.GetType().GetProperties().Where(Carries).SelectMany(property => Of(property.GetValue(part))))
                {
                    yield return text;
                }

                break;
        }
    }

    /// <summary>A tag, a title on hovering and the issuer inside a sentence are attributes or properties of the file, tested by name.</summary>
    private static bool Carries(System.Reflection.PropertyInfo property) => property.GetIndexParameters().Length == 0
        && property.GetMethod is { IsStatic: false }
        && property.Name is not (nameof(BoundFigure.Tag) or nameof(TitleBlock.IssuerInText))
        && !(property.DeclaringType == typeof(BoundFigure) && property.Name is nameof(BoundFigure.Title));
}
