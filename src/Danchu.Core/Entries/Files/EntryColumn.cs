using Danchu.Core.Files;
using Danchu.Core.Registers;

namespace Danchu.Core.Entries.Files;

/// <summary>A column of a register as a column of a sheet, with what may be chosen in it.</summary>
internal static class EntryColumn
{
    public static ExportColumn Of(EntryHeadings headings, RegisterColumn column, Register register) => new(headings.Marked(column, register), WidthOf(column))
    {
        Choices = column switch
        {
            { Kind: ColumnKind.Choice } => [.. column.Choices.Select(choice => choice.Name)],
            { Kind: ColumnKind.YesNo } => ["có", "không"],
            _ => [],
        },
    };

    /// <summary>How a cell of it is filled in.</summary>
    /// <param name="bookOf">Name of a register by its key.</param>
    public static string Guide(RegisterColumn column, Func<string, string> bookOf)
    {
        var how = column.Kind switch
        {
            ColumnKind.Date => "Ngày, như 05/7/2026",
            ColumnKind.Number => column.Unit.Length > 0 ? $"Số, đơn vị tính: {column.Unit}" : "Số",
            ColumnKind.Money => $"Số tiền, đơn vị tính: {(column.Unit.Length > 0 ? column.Unit : "đồng")}; hoặc ghi cả chữ, như 294 triệu đồng",
            ColumnKind.Area => $"Diện tích, đơn vị tính: {(column.Unit.Length > 0 ? column.Unit : "m²")}; hoặc ghi cả chữ, như 1,2 ha",
            ColumnKind.Choice => $"{(column.Many ? "Một hoặc nhiều" : "Một")} trong: {string.Join("; ", column.Choices.Select(choice => choice.Name))}",
            ColumnKind.YesNo => "có hoặc không",
            ColumnKind.Entry => $"Số của mục trong “{bookOf(column.Register!)}” của đơn vị, như 05/2023; hoặc đúng tên của mục",
            ColumnKind.LongText => "Chữ, nhiều dòng được",
            _ => "Chữ, một dòng",
        };
        var many = column.Many ? "Nhiều thì mỗi dòng một trong ô (Alt+Enter) hoặc cách nhau bằng dấu |" : "";
        var whose = column.Private ? "Chỉ người của đơn vị đọc được" : "";
        return string.Join(". ", new[] { how, many, column.Hint.TrimEnd('.'), whose }.Where(text => text.Length > 0)) + ".";
    }

    private static double WidthOf(RegisterColumn column) => column.Kind switch
    {
        ColumnKind.Date => 13,
        ColumnKind.Number or ColumnKind.Money or ColumnKind.Area => 15,
        ColumnKind.YesNo => 11,
        ColumnKind.LongText => 48,
        _ => 30,
    };
}
