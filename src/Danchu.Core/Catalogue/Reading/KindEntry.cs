namespace Danchu.Core.Catalogue.Reading;

/// <summary>Loại cơ quan, đơn vị: one entry of organisations/kinds.yaml.</summary>
public sealed record KindEntry(string Key, string Name, string Level, string? Note);

/// <summary>The levels a scope can ask for. They are fixed: forms, texts and totals are built on them.</summary>
public static class OrganisationLevels
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["central"] = "Trung ương",
        ["province"] = "cấp tỉnh",
        ["district"] = "cấp huyện",
        ["commune"] = "cấp xã",
        ["unit"] = "cơ quan, đơn vị",
    };
}
