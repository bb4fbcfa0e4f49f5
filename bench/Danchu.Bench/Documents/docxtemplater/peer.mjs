// The peer of the documents benchmark: fills one template with the content given on standard input, again and again, and prints documents/s.
// The template holds the same structure as our writer's file: paragraphs of several runs (a note stands in its sentence, since docxtemplater
// makes no footnotes) and tables of five columns with a paragraph in each cell.
import { readFileSync } from "node:fs";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const content = JSON.parse(readFileSync(0, "utf8"));
const run = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner) => `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${inner}</w:p>`;
const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>${paragraph(run(text))}</w:tc>`;
const body =
  paragraph(run("{issuer}")) + paragraph(run("{number}")) + paragraph(run("{subject}")) +
  paragraph(run("{#blocks}")) + paragraph(run("{#parts}{.}{/parts}")) + paragraph(run("{/blocks}")) +
  paragraph(run("{#tables}")) +
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${"<w:gridCol w:w=\"1000\"/>".repeat(5)}</w:tblGrid><w:tr>` +
  cell("{#rows}{a}") + cell("{b}") + cell("{c}") + cell("{d}") + cell("{e}{/rows}") + "</w:tr></w:tbl>" +
  paragraph(run("{/tables}")) + paragraph(run("{signer}"));
const zip = new PizZip();
zip.file("[Content_Types].xml", `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file("_rels/.rels", `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file("word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
const template = zip.generate({ type: "nodebuffer" });

const once = () => {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(content);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
};
const rate = () => {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < 1000) {
    once();
    count++;
  }
  return (count * 1000) / (performance.now() - start);
};
once();
rate();
const rates = [rate(), rate(), rate()].sort((a, b) => a - b);
process.stdout.write(rates[1].toFixed(2));
