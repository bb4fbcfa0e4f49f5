namespace Danchu.Core.Facts;

/// <summary>The Vietnamese words of this room's closed lists, as screens, files and messages show them. A value without a word does not build.</summary>
public static class Labels
{
    public static string Label(this FigureState state) => state switch
    {
        FigureState.Value => "Có số liệu",
        FigureState.NotArisen => "Không phát sinh",
        FigureState.NotAvailable => "Chưa có số liệu",
    };
}
