// Style sheets have no meaning in jsdom.
export default {};
