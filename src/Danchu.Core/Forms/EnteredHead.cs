using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;

namespace Danchu.Core.Forms;

/// <summary>What the heads of outlines and forms have in common, as typed; all faulty fields are reported at once.</summary>
/// <param name="refusals">Takes what is wrong.</param>
/// <param name="thing">"đề cương".</param>
internal sealed class EnteredHead(List<Refusal> refusals, string thing)
{
    public string Name(string typed, int limit, string field)
    {
        var name = EnteredText.Line(refusals, typed, $"Tên {thing}", limit, field);
        Require(name.Length > 0, $"Nhập tên {thing}.", field);
        return name;
    }

    /// <summary>Printed with the period's year: it may have {nam}.</summary>
    public string Title(string typed, string label, int limit, string field)
    {
        var title = EnteredText.Line(refusals, typed, label, limit, field);
        Require(title.Length > 0, $"Nhập {char.ToLowerInvariant(label[0])}{label[1..]}.", field);
        if (FillPlaces.Refuse(title, label, field) is { } unknown)
        {
            refusals.Add(unknown);
        }

        return title;
    }

    public List<OrganisationKind> Kinds(IEnumerable<OrganisationKind> typed, string field)
    {
        var kinds = typed.Where(Enum.IsDefined).Distinct().ToList();
        Require(kinds.Count > 0, $"Chọn ít nhất một loại đơn vị dùng {thing} này.", field);
        return kinds;
    }

    public (DateOnly From, DateOnly? To) Days(DateOnly? from, DateOnly? to, (string From, string To) fields)
    {
        Require(from is not null, $"Nhập ngày {thing} bắt đầu có giá trị.", fields.From);
        Require(from is null || to is null || to >= from, $"Ngày hết giá trị {to?.Short()} trước ngày bắt đầu {from?.Short()}.", fields.To);
        return (from ?? default, to);
    }

    private void Require(bool holds, string message, string field)
    {
        if (!holds)
        {
            refusals.Add(new Refusal(message, field));
        }
    }
}
