namespace Danchu.Web.Pages.Villages;

/// <summary>The fields of a village, for a new one and to correct one.</summary>
public class VillageForm
{
    public string Name { get; set; } = "";

    public string Code { get; set; } = "";

    public DateOnly? From { get; set; }
}
