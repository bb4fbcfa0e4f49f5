using Danchu.Core.Entries.Sources;

namespace Danchu.Web.Api.Sources;

/// <summary>The mappings by which rows of other systems become entries.</summary>
internal static class GetSources
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("sources", Read).Tells<SourcePage>("Sổ theo dõi", "Các ánh xạ từ phần mềm khác vào sổ");

    private static IResult Read(EntryMappings mappings) => Results.Ok(new SourcePage(
        [
            .. mappings.All.Select(mapping => new SourceItem(
                mapping.Key, mapping.Name, mapping.Register, mapping.KeyColumn, mapping.Source, mapping.Doubt,
                [.. mapping.Columns.Select(column => new SourceColumn(column.From, column.To, column.Values))])),
        ]));
}

/// <summary>All mappings.</summary>
internal sealed record SourcePage(IReadOnlyList<SourceItem> Items);

/// <summary>A mapping.</summary>
/// <param name="KeyColumn">Tells one row from another.</param>
/// <param name="Doubt">What of it is not certain.</param>
internal sealed record SourceItem(
    string Key, string Name, string Register, string KeyColumn, string Source, string Doubt, IReadOnlyList<SourceColumn> Columns);

/// <summary>A column of another system and where it goes.</summary>
/// <param name="Values">What its values are here, where they differ.</param>
internal sealed record SourceColumn(string From, string To, IReadOnlyDictionary<string, string> Values);
