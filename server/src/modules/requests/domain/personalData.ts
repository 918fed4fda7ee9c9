/** Columns of registers that say who asked. Their cells are dropped before anything is read, and never stored. */
const PERSONAL_COLUMNS: ReadonlySet<string> = new Set(
  [
    "nama", "nama pemohon", "pemohon", "nama lengkap", "nama kuasa", "kuasa", "name", "full name", "requester", "requester name", "applicant",
    "nik", "no ktp", "nomor ktp", "ktp", "no identitas", "nomor identitas", "identitas", "identity number", "id number", "npwp", "paspor", "passport",
    "alamat", "alamat pemohon", "alamat lengkap", "address", "kelurahan", "rt rw",
    "telepon", "telp", "no telp", "no telepon", "nomor telepon", "hp", "no hp", "nomor hp", "handphone", "phone", "phone number", "wa", "no wa", "whatsapp", "nomor kontak", "kontak", "contact",
    "email", "e mail", "surel", "alamat email", "alamat surel", "media sosial", "instagram", "facebook",
    "tempat lahir", "tanggal lahir", "tempat tanggal lahir", "birth date", "jenis kelamin", "gender", "pekerjaan", "occupation", "instansi", "organisasi", "nama organisasi",
    "tanda tangan", "signature", "foto", "lampiran ktp", "nama atasan", "nama dan jabatan atasan", "superior name",
  ],
);

/** True if a column of this name says who somebody is, however it is written: "No. HP", "nomor_hp". */
export function isPersonalColumn(column: string): boolean {
  return PERSONAL_COLUMNS.has(column.toLowerCase().replaceAll(/[^a-z]+/g, " ").trim());
}

/** Identity number (16 digits, grouped or not), e-mail address, Indonesian telephone number. */
const CONTACTS = /\b\d{4}[ .-]?\d{4}[ .-]?\d{4}[ .-]?\d{4}\b|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+62|\b62|\b0)[ .-]?8\d{1,3}(?:[ .-]?\d{2,5}){2,4}\b/g;

/** The fewest digits of a telephone number. */
const FEWEST_DIGITS = 7;

/** False where no contact can stand: there is no @, and too few digits. Most texts end here, before anything is searched for. */
function mayHoldContact(text: string): boolean {
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === 64) return true;
    if (sign >= 48 && sign <= 57) digits += 1;
  }
  return digits >= FEWEST_DIGITS;
}

/** True if the text holds an identity number, an e-mail address or a telephone number. Names cannot be found this way. */
export function holdsContact(text: string): boolean {
  return mayHoldContact(text) && text.search(CONTACTS) >= 0;
}

/** The text with identity numbers, e-mail addresses and telephone numbers blotted out. */
export function withoutContacts(text: string): string {
  return mayHoldContact(text) ? text.replaceAll(CONTACTS, "[dihapus]") : text;
}
