namespace Danchu.Core.Registers;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this ColumnKind kind) => kind switch
    {
        ColumnKind.Date => "Ngày",
        ColumnKind.Text => "Chữ",
        ColumnKind.LongText => "Nhiều dòng chữ",
        ColumnKind.Number => "Số",
        ColumnKind.Money => "Tiền",
        ColumnKind.Area => "Diện tích",
        ColumnKind.Choice => "Chọn một",
        ColumnKind.YesNo => "Có, không",
        ColumnKind.Organisation => "Đơn vị",
        ColumnKind.Village => "Thôn, tổ dân phố",
        ColumnKind.Person => "Người",
        ColumnKind.Document => "Văn bản",
        ColumnKind.Entry => "Mục của sổ khác",
    };
}
